"""A plan is for those whose it is: everybody, an organisation's people, a team, or a person and the manager.

No office opens a person's plan: neither steward nor administrator reads it, nor counts it.
"""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.mechanisms.plans import rules
from accord.mechanisms.plans.circles import circle_of
from accord.mechanisms.plans.rules import Held

if TYPE_CHECKING:
    from accord.mechanisms.plans.models import Line


def _reads(actor: Actor, held: Held) -> bool:
    return rules.reads(circle_of(actor), held)


def _writes(actor: Actor, held: Held) -> bool:
    return rules.writes(circle_of(actor), held)


def _tends(actor: Actor, line: "Line") -> bool:
    owns = line.owner_id is not None and line.owner_id == actor.person_id and _reads(actor, line)
    return owns or _writes(actor, line)


access.register(
    access.Right(
        name="plans.read",
        roles=frozenset({"member"}),
        sentence=_(
            "An organisation’s plan is read by its people, a team’s by the team, and a person’s by that "
            "person and the line manager."
        ),
        condition=_reads,
    ),
    access.Right(
        name="plans.write",
        roles=frozenset({"member"}),
        sentence=_(
            "The steward writes the plan of the partnership, directors and senior managers that of their "
            "organisation, a team its own, and everybody his or her own."
        ),
        condition=_writes,
    ),
    access.Right(
        name="plans.tend",
        roles=frozenset({"member"}),
        sentence=_("The owner of a line says what was seen and what came of it, or whoever writes the plan."),
        condition=_tends,
    ),
    access.Right(
        name="plans.count",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership read how many lines its plans hold."),
    ),
    access.Right(
        name="plans.follow",
        roles=frozenset(),
        sentence=_("The plan follows the charter that every partner agreed to, and nobody else."),
        system=True,
    ),
)
