"""Who reads charters, and who puts one before the partners; who writes dilemmas, and who edits them."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor, Area, Condition
from accord.steps.values.dilemma import DilemmaState

if TYPE_CHECKING:
    from accord.steps.values.models import Dilemma


def _wrote(actor: Actor, dilemma: "Dilemma") -> bool:
    return actor.person_id is not None and dilemma.author_id == actor.person_id


def _wrote_and_waits(actor: Actor, dilemma: "Dilemma") -> bool:
    return dilemma.state == DilemmaState.WRITTEN and _wrote(actor, dilemma)


OWN = Condition(_("it is one’s own dilemma"), _wrote)
OWN_AND_UNREAD = Condition(_("it is one’s own dilemma and was not released yet"), _wrote_and_waits)
COVERED = Condition(
    _("the engagement covers the charter and the results"),
    lambda actor, _subject: {Area.CHARTER, Area.RESULTS} <= actor.areas,
)


access.register(
    access.Right(
        name="values.read",
        roles=frozenset({"member", "trusted_person"}),
        conditions=access.covered(Area.CHARTER),
        sentence=_("People of this partnership read its charter."),
    ),
    access.Right(
        name="values.take",
        roles=frozenset({"member"}),
        sentence=_(
            "People of this partnership take its charter away as files; those from outside read it here."
        ),
    ),
    access.Right(
        name="values.draft",
        roles=frozenset({"steward"}),
        sentence=_("The steward drafts the charter; every partner has to agree to it."),
    ),
    access.Right(
        name="values.comment",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership comment on the draft of its charter."),
    ),
    access.Right(
        name="values.answer_comment",
        roles=frozenset({"steward"}),
        sentence=_("The steward says what was done about a comment."),
    ),
    access.Right(
        name="values.cascade",
        roles=frozenset({"steward"}),
        sentence=_("The steward sends the charter in force down the teams."),
    ),
    access.Right(
        name="values.write_dilemma",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership write dilemmas from their own days."),
    ),
    access.Right(
        name="values.change_dilemma",
        roles=frozenset({"steward"}),
        conditions={"member": OWN_AND_UNREAD},
        sentence=_("Whoever wrote a dilemma changes it until it is released; after that the steward does."),
    ),
    access.Right(
        name="values.take_back_dilemma",
        conditions={"member": OWN},
        sentence=_("Whoever wrote a dilemma takes it back."),
    ),
    access.Right(
        name="values.read_answers",
        roles=frozenset({"member", "trusted_person"}),
        conditions={"facilitator": COVERED},
        sentence=_("People of this partnership read what was answered about its dilemmas."),
    ),
    access.Right(
        name="values.edit_dilemma",
        roles=frozenset({"steward"}),
        sentence=_("The steward edits dilemmas until nobody can be recognised, and keeps the bank."),
    ),
    access.Right(
        name="values.ask_dilemmas",
        roles=frozenset({"steward"}),
        sentence=_("The steward sets up a round about dilemmas; every partner has to agree to it."),
    ),
    access.Right(
        name="values.propose",
        roles=frozenset({"steward"}),
        sentence=_("The steward puts the charter before the partners."),
    ),
)
