"""Where a version of the charter stands, in words: the heading of its page and its line in the list."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.agreement.stages import names
from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.partnership import selectors as partnership
from accord.standards import selectors as standards
from accord.standards.rules import CharterState
from accord.steps.values import selectors
from accord.web.components import State, Tone
from accord.web.stage import Stage

if TYPE_CHECKING:
    from accord.standards.models import Charter


def stage_of(charter: "Charter", actor: Actor) -> Stage:
    """Return where a version of the charter stands for this reader."""
    match CharterState(charter.state):
        case CharterState.DRAFT:
            return _draft(charter, actor)
        case CharterState.PROPOSED:
            return _proposed(charter, actor)
        case CharterState.IN_FORCE:
            return _in_force(charter)
        case CharterState.SUPERSEDED:
            return _superseded(charter)


def day_in_words(moment: datetime | None) -> str:
    """Return the day of a moment where the partnership is ("14 March 2026"); "" for none."""
    return date_format(moment.astimezone(partnership.partnership().zone), "j F Y") if moment else ""


def _draft(charter: "Charter", actor: Actor) -> Stage:
    gaps = len(standards.gaps(charter))
    check = Link(label=_("Check and propose it"), url=address("values:charter-check", charter_id=charter.id))
    if gaps:
        heading = ngettext(
            "“{charter}” is a draft, and one thing is missing.",
            "“{charter}” is a draft, and {count} things are missing.",
            gaps,
        )
    else:
        heading = _("“{charter}” is a draft, and nothing in it is missing.")
    return Stage(
        heading=heading.format(charter=charter.title, count=gaps),
        word=State(_("draft")),
        next_step=check if access.allows(actor, "values.propose", charter) else None,
    )


def _proposed(charter: "Charter", actor: Actor) -> Stage:
    view = selectors.decision_about(actor, charter)
    waits_for = names(view.waits_for) if view else ""
    label = _("Read it and decide") if view and view.mine else _("See what each partner says")
    return Stage(
        heading=_("“{charter}” waits for {partners}.").format(charter=charter.title, partners=waits_for),
        word=State(_("waits for {partners}").format(partners=waits_for), Tone.WAITING),
        next_step=Link(label=label, url=address("agreement:proposal", proposal_id=view.proposal.id))
        if view
        else None,
    )


def _in_force(charter: "Charter") -> Stage:
    heading = _("“{charter}” has been in force since {day}.")
    return Stage(
        heading=heading.format(charter=charter.title, day=day_in_words(charter.in_force_since)),
        word=State(_("in force"), Tone.DONE),
    )


def _superseded(charter: "Charter") -> Stage:
    heading = _("“{charter}” came into force on {day}; a later version has taken its place.")
    return Stage(
        heading=heading.format(charter=charter.title, day=day_in_words(charter.in_force_since)),
        word=State(_("superseded")),
    )
