"""The steward starts; leaders brief their teams; the level above answers; everybody reads how far it is."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor

if TYPE_CHECKING:
    from accord.mechanisms.cascade.models import Briefing, Recipient


def _leads(actor: Actor, briefing: "Briefing") -> bool:
    """Whether it is this person's briefing; where nobody leads up to the top, it is the steward's."""
    if briefing.leader_id is None:
        return "steward" in actor.roles
    return briefing.leader_id == actor.person_id


def _stands_above(actor: Actor, briefing: "Briefing") -> bool:
    """Whether this person led the level above, or keeps what has none above it."""
    return _leads(actor, briefing.above) if briefing.above is not None else "steward" in actor.roles


def _sees_the_record(actor: Actor, briefing: "Briefing") -> bool:
    return "steward" in actor.roles or _leads(actor, briefing) or _stands_above(actor, briefing)


def _leads_or_stewards(actor: Actor, briefing: "Briefing") -> bool:
    return "steward" in actor.roles or _leads(actor, briefing)


def _is_asked(actor: Actor, recipient: "Recipient") -> bool:
    return recipient.person_id == actor.person_id


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
    ),
    access.Right(
        name="cascade.brief",
        roles=frozenset({"member"}),
        sentence=_("Whoever leads a team briefs it, and writes down what came of it."),
        condition=_leads,
    ),
    access.Right(
        name="cascade.answer",
        roles=frozenset({"member"}),
        sentence=_("Whoever leads the level above reads what a team wrote, and answers."),
        condition=_stands_above,
    ),
    access.Right(
        name="cascade.read_record",
        roles=frozenset({"member"}),
        sentence=_("Who was there and what was asked is for whoever leads the team or the level above."),
        condition=_sees_the_record,
    ),
    access.Right(
        name="cascade.hand_over",
        roles=frozenset({"member"}),
        sentence=_("Whoever leads a team, leads the level above, or the steward says who briefs it."),
        condition=_sees_the_record,
    ),
    access.Right(
        name="cascade.give_codes",
        roles=frozenset({"member"}),
        sentence=_("Whoever leads a team, or the steward, gives out its codes."),
        condition=_leads_or_stewards,
    ),
    access.Right(
        name="cascade.acknowledge",
        roles=frozenset({"member"}),
        sentence=_("Each person acknowledges for himself or herself."),
        condition=_is_asked,
    ),
    access.Right(
        name="cascade.follow",
        roles=frozenset(),
        sentence=_("Accord itself follows who joins and leaves, and who is reminded."),
        system=True,
    ),
)
