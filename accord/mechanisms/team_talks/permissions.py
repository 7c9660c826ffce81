"""Cards leave by themselves; whoever leads a team writes down what it made of its own; everybody reads."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor, Area, Condition

if TYPE_CHECKING:
    from accord.mechanisms.team_talks.models import TeamTalk


def _leads(actor: Actor, talk: "TeamTalk") -> bool:
    return talk.leader_id is not None and talk.leader_id == actor.person_id


def _leads_here(actor: Actor, talk: "TeamTalk") -> bool:
    return _leads(actor, talk) or (talk.above is not None and _leads(actor, talk.above))


def _nobody_leads(_actor: Actor, talk: "TeamTalk") -> bool:
    return talk.leader_id is None


LEADS_HERE = Condition(_("this person leads the team, or the level above"), _leads_here)
NOBODY_LEADS = Condition(_("nobody leads the team, or any above it"), _nobody_leads)

access.register(
    access.Right(
        name="team_talks.read",
        roles=frozenset({"member", "trusted_person"}),
        conditions=access.covered(Area.TALKS),
        sentence=_("People of this partnership read what its teams made of a result."),
    ),
    access.Right(
        name="team_talks.take",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership print the cards of teams; those from outside read them here."),
    ),
    access.Right(
        name="team_talks.send",
        roles=frozenset({"steward"}),
        sentence=_("The steward sends the cards of a result to the teams, and says until when they talk."),
        system=True,
    ),
    access.Right(
        name="team_talks.record",
        conditions={"steward": NOBODY_LEADS, "member": LEADS_HERE},
        sentence=_("Whoever leads a team, or the level above, writes down what it talked about."),
    ),
)
