"""Reading the time budget: the cap, and how much is asked of whom."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from accord.foundations import access, registry
from accord.foundations.access import Actor
from accord.foundations.once import once
from accord.foundations.quarters import Quarter
from accord.foundations.registry import Asked
from accord.partnership import selectors as partnership
from accord.partnership.budget.models import MinutesCap
from accord.partnership.budget.rules import Cap, Load, MainPlace, fullest_first, loads

if TYPE_CHECKING:
    from accord.partnership.models import Organisation


def this_quarter() -> Quarter:
    """Return the quarter in which the partnership's day of today lies."""
    return partnership.quarter_of(partnership.today())


@once
def cap() -> Cap:
    """Return how much may be asked: as every partner has agreed, or as it is where nothing was agreed."""
    found = cap_agreed()
    return Cap(staff=found.staff, leaders=found.leaders) if found else Cap()


def cap_agreed() -> MinutesCap | None:
    """Return the cap that every partner has agreed to, or None before the first."""
    agreed = MinutesCap.objects.exclude(in_force_since=None).order_by("-in_force_since", "-proposed_at")
    found: MinutesCap | None = agreed.first()
    return found


def cap_before_the_partners() -> MinutesCap | None:
    """Return the cap that the partners are asked to agree to, or None."""
    found: MinutesCap | None = MinutesCap.objects.filter(in_force_since=None).first()
    return found


def cap_with(cap_id: UUID) -> MinutesCap:
    """Return one cap; raises MinutesCap.DoesNotExist."""
    found: MinutesCap = MinutesCap.objects.get(id=cap_id)
    return found


def cap_locked(cap_id: UUID) -> MinutesCap:
    """Return one cap, locked until the transaction ends; raises MinutesCap.DoesNotExist."""
    found: MinutesCap = MinutesCap.objects.select_for_update().get(id=cap_id)
    return found


@once
def main_places(day: date, person_id: UUID | None = None) -> list[MainPlace]:
    """Return the main place of everybody in post on the day, or of one person."""
    held = partnership.assignments_in_post(day).filter(main=True)
    if person_id is not None:
        held = held.filter(person_id=person_id)
    return [MainPlace(*place) for place in held.values_list("person_id", "organisation_id", "tier")]


def loads_beside(places: Iterable[MainPlace], others: Iterable[Asked], *, more: int = 0) -> list[Load]:
    """Return how much is asked of each of these people, the fullest first. more: of each besides."""
    return fullest_first(loads(places, registry.minutes_each(others), cap(), more=more))


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnTime:
    """What is asked of one person in a quarter. beside: what takes time and is not counted."""

    quarter: Quarter
    asked: tuple[Asked, ...]
    beside: tuple[Asked, ...]
    minutes: int
    cap: int

    @property
    def left(self) -> int:
        return self.cap - self.minutes


def own_time(actor: Actor, quarter: Quarter) -> OwnTime:
    """Return what is asked of the actor in a quarter."""
    access.require(actor, "budget.read")
    found = registry.asked_in(quarter, actor.person_id) if actor.person_id else []
    counted = tuple(item for item in found if item.counted)
    return OwnTime(
        quarter=quarter,
        asked=counted,
        beside=tuple(item for item in found if not item.counted),
        minutes=sum(item.minutes for item in counted),
        cap=cap().of(actor.tier),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationTime:
    """What is asked of the people of one organisation in a quarter. most: of one of them."""

    organisation: "Organisation"
    people: int
    minutes: int
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EverybodysTime:
    """What is asked of everybody in post in a quarter. near: who can be asked for little more, or nothing."""

    quarter: Quarter
    organisations: tuple[OrganisationTime, ...]
    near: tuple[Load, ...]

    @property
    def minutes(self) -> int:
        return sum(each.minutes for each in self.organisations)


def everybodys_time(actor: Actor, quarter: Quarter) -> EverybodysTime:
    """Return what is asked of everybody who is in post today, for whoever plans with it."""
    access.require(actor, "budget.read_everybody")
    asked = registry.minutes_each(registry.asked_in(quarter))
    found = loads(main_places(partnership.today()), asked, cap())
    minutes: defaultdict[UUID, list[int]] = defaultdict(list)
    for load in found:
        minutes[load.place.organisation_id].append(load.minutes)
    return EverybodysTime(
        quarter=quarter,
        organisations=tuple(_of_organisation(each, minutes[each.id]) for each in partnership.organisations()),
        near=tuple(fullest_first(load for load in found if load.is_near)),
    )


def _of_organisation(organisation: "Organisation", minutes: Sequence[int]) -> OrganisationTime:
    return OrganisationTime(
        organisation=organisation, people=len(minutes), minutes=sum(minutes), most=max(minutes, default=0)
    )
