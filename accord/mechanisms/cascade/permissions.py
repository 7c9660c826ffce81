"""The steward starts; leaders brief their teams; the level above answers; everybody reads how far it is."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor, Condition

if TYPE_CHECKING:
    from accord.mechanisms.cascade.models import Briefing, Recipient


def _leads(actor: Actor, briefing: "Briefing") -> bool:
    return briefing.leader_id is not None and briefing.leader_id == actor.person_id


def _leads_above(actor: Actor, briefing: "Briefing") -> bool:
    return briefing.above is not None and _leads(actor, briefing.above)


def _nobody_leads(_actor: Actor, briefing: "Briefing") -> bool:
    return briefing.leader_id is None


def _nobody_above(_actor: Actor, briefing: "Briefing") -> bool:
    return briefing.above is None or briefing.above.leader_id is None


def _is_asked(actor: Actor, recipient: "Recipient") -> bool:
    return recipient.person_id == actor.person_id


LEADS = Condition(_("this person leads the team, or it was handed to this person"), _leads)
LEADS_ABOVE = Condition(_("this person leads the level above"), _leads_above)
LEADS_HERE = Condition(
    _("this person leads the team, or the level above"),
    lambda actor, briefing: _leads(actor, briefing) or _leads_above(actor, briefing),
)
NOBODY_LEADS = Condition(_("nobody leads the team, or any above it"), _nobody_leads)
NOBODY_ABOVE = Condition(_("no level is above it, or nobody leads that"), _nobody_above)
OWN = Condition(_("it is asked of this person"), _is_asked)

access.register(
    access.Right(
        name="cascade.read",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership see how far its charter has come down the teams."),
    ),
    access.Right(
        name="cascade.start",
        roles=frozenset({"steward"}),
        sentence=_("The steward sends something down the tree of teams, and ends it."),
        system=True,  # what every partner has agreed that everybody is told
    ),
    access.Right(
        name="cascade.brief",
        conditions={"steward": NOBODY_LEADS, "member": LEADS},
        sentence=_("Whoever leads a team briefs it, and writes down what came of it."),
    ),
    access.Right(
        name="cascade.answer",
        conditions={"steward": NOBODY_ABOVE, "member": LEADS_ABOVE},
        sentence=_("Whoever leads the level above reads what a team wrote, and answers."),
    ),
    access.Right(
        name="cascade.read_record",
        roles=frozenset({"steward"}),
        conditions={"member": LEADS_HERE},
        sentence=_("Who was there and what was asked is for whoever leads the team or the level above."),
    ),
    access.Right(
        name="cascade.hand_over",
        roles=frozenset({"steward"}),
        conditions={"member": LEADS_HERE},
        sentence=_("Whoever leads a team, leads the level above, or the steward says who briefs it."),
    ),
    access.Right(
        name="cascade.give_codes",
        roles=frozenset({"steward"}),
        conditions={"member": LEADS},
        sentence=_("Whoever leads a team, or the steward, gives out its codes."),
    ),
    access.Right(
        name="cascade.acknowledge",
        conditions={"member": OWN},
        sentence=_("Each person acknowledges for himself or herself."),
    ),
    access.Right(
        name="cascade.follow",
        sentence=_("Accord itself follows who joins and leaves, and who is reminded."),
        system=True,
    ),
)
