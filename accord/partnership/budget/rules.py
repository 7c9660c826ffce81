"""How much may be asked of people's time, and who would be asked for more. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Refused
from accord.partnership.rules import Tier

STAFF_MINUTES, LEADER_MINUTES = 25, 90  # product.md, law 6: a quarter, until partners agree on other numbers
LEADERS = frozenset(
    {Tier.DIRECTOR, Tier.SENIOR_MANAGER}
)  # the guidance's step 2: directors and senior managers
FEWEST, MOST = 5, 600  # below five the shortest round would not fit; ten hours a quarter is no small favour
NEAR_PER_CENT = 80


class MainPlace(NamedTuple):
    """Whose main place is where: the tier says how much may be asked."""

    person_id: UUID
    organisation_id: UUID
    tier: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cap:
    """How many minutes a quarter anybody may be asked for at most."""

    staff: int = STAFF_MINUTES
    leaders: int = LEADER_MINUTES

    def of(self, tier: str) -> int:
        """Return the cap for a tier; whoever has no main place is asked no more than staff."""
        return self.leaders if tier in LEADERS else self.staff


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """How much is asked of one person in a quarter, of how much at most."""

    place: MainPlace
    minutes: int
    cap: int

    @property
    def left(self) -> int:
        return max(0, self.cap - self.minutes)

    @property
    def over(self) -> int:
        return max(0, self.minutes - self.cap)

    @property
    def is_near(self) -> bool:
        """Whether there is room for little more, or for nothing."""
        return self.minutes * 100 >= self.cap * NEAR_PER_CENT


def check_cap(cap: Cap) -> None:
    """Raise Refused, with the field, where nobody could work with a cap."""
    for name, found in (("staff", cap.staff), ("leaders", cap.leaders)):
        if not FEWEST <= found <= MOST:
            message = _("Choose from {fewest} to {most} minutes.")
            raise Refused(message.format(fewest=FEWEST, most=MOST), field=name)
    if cap.leaders < cap.staff:
        message = _("Leaders may be asked for as much as everybody else, or for more.")
        raise Refused(message, field="leaders")


def loads(places: Iterable[MainPlace], asked: Mapping[UUID, int], cap: Cap, *, more: int = 0) -> list[Load]:
    """Return how much is asked of each. asked: by person; more: of each besides."""
    return [
        Load(place=place, minutes=asked.get(place.person_id, 0) + more, cap=cap.of(place.tier))
        for place in places
    ]


def fullest_first(found: Iterable[Load]) -> list[Load]:
    """Sort by how much of what may be asked is asked."""
    return sorted(found, key=lambda load: (-load.minutes / load.cap, str(load.place.person_id)))
