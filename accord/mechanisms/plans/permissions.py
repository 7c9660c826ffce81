"""A plan is for those whose it is: everybody, an organisation's people, a team, or a person and the manager.

No office opens a person's plan: neither steward nor administrator reads it, nor counts it.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor, Area, Condition, Role
from accord.mechanisms.plans import rules
from accord.mechanisms.plans.circles import circle_of
from accord.mechanisms.plans.rules import Held, Whose

if TYPE_CHECKING:
    from accord.mechanisms.plans.models import Line


def _reads(actor: Actor, held: Held) -> bool:
    return rules.reads(circle_of(actor), held)


def _is_ours(_actor: Actor, held: Held) -> bool:
    return held.whose == Whose.PARTNERSHIP


def _is_ours_and_covered(actor: Actor, held: Held) -> bool:
    return held.whose == Whose.PARTNERSHIP and Area.TALKS.value in actor.areas


def _writes(*whose: Whose) -> Callable[[Actor, Held], bool]:
    return lambda actor, held: held.whose in whose and rules.writes(circle_of(actor), held)


def _tends(actor: Actor, line: "Line") -> bool:
    circle = circle_of(actor)
    owns = line.owner_id is not None and line.owner_id == actor.person_id
    return (owns and rules.reads(circle, line)) or rules.writes(circle, line)


OURS = Condition(_("it is the plan of the partnership"), _is_ours)
COVERED = Condition(
    _("it is the plan of the partnership, and the engagement covers talks and undertakings"),
    _is_ours_and_covered,
)
NEAR = Condition(
    _(
        "it is the plan of the partnership, of an organisation or a team in which the person has a place, "
        "one’s own plan, or that of somebody whose line manager the person is"
    ),
    _reads,
)
WRITES_OURS = Condition(_("it is the plan of the partnership"), _writes(Whose.PARTNERSHIP))
LEADS = Condition(
    _("it is the plan of an organisation that the person leads or signs for"), _writes(Whose.ORGANISATION)
)
OWN = Condition(_("it is the plan of one’s own team, or one’s own plan"), _writes(Whose.TEAM, Whose.PERSON))
TENDS = Condition(_("it is one’s own line, or one in a plan that the person writes"), _tends)
LEADERS = (Role.SIGNATORY, Role.DEPUTY, Role.DIRECTOR, Role.SENIOR_MANAGER)


access.register(
    access.Right(
        name="plans.read",
        conditions={Role.MEMBER: NEAR, Role.TRUSTED_PERSON: OURS, Role.FACILITATOR: COVERED},
        sentence=_(
            "An organisation’s plan is read by its people, a team’s by the team, and a person’s by that "
            "person and the line manager."
        ),
    ),
    access.Right(
        name="plans.take",
        conditions={Role.MEMBER: NEAR},
        sentence=_("Who has a place in a plan takes it away as a file."),
    ),
    access.Right(
        name="plans.keep",
        roles=frozenset({Role.MEMBER}),
        sentence=_("People of this partnership keep a plan of their own."),
    ),
    access.Right(
        name="plans.write",
        conditions={
            Role.MEMBER: OWN,
            Role.STEWARD: WRITES_OURS,
            **dict.fromkeys(LEADERS, LEADS),
        },
        sentence=_(
            "The steward writes the plan of the partnership, those who lead or sign for an organisation that "
            "of it, a team its own, and everybody his or her own."
        ),
    ),
    access.Right(
        name="plans.tend",
        conditions=dict.fromkeys((Role.MEMBER, Role.STEWARD, *LEADERS), TENDS),
        sentence=_("The owner of a line says what was seen and what came of it, or whoever writes the plan."),
    ),
    access.Right(
        name="plans.count",
        roles=frozenset({Role.MEMBER, Role.TRUSTED_PERSON}),
        conditions=access.covered(Area.TALKS),
        sentence=_("People of this partnership read how many lines its plans hold."),
    ),
    access.Right(
        name="plans.follow",
        sentence=_("The plan follows the charter that every partner agreed to, and nobody else."),
        system=True,
    ),
)
