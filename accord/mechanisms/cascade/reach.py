"""How far a cascade has come: people in post, briefed, acknowledged; and after how many days. Pure."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeVar
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

FEWEST_FOR_PERCENT = 20
"""People are never a percentage of fewer than twenty (product.md)."""

Key = TypeVar("Key", bound=Hashable)


class Counted(NamedTuple):
    """Somebody in post, or (by_code) a code from the hat that was used: nobody knows whose it was."""

    briefing_id: UUID
    organisation_id: UUID
    tier: str
    briefed_on: date | None
    acknowledged_on: date | None
    by_code: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How many people are in post, and how many of them were briefed and have acknowledged."""

    in_post: int
    briefed: int
    acknowledged: int

    @property
    def missing(self) -> int:
        """How many were not briefed yet."""
        return self.in_post - self.briefed


def reach(found: Iterable[Counted]) -> Reach:
    """Count. Codes of people who left since never make more than there are people."""
    everything = list(found)
    people = [each for each in everything if not each.by_code]
    acknowledged = sum(each.acknowledged_on is not None for each in everything)
    return Reach(
        in_post=len(people),
        briefed=sum(each.briefed_on is not None for each in people),
        acknowledged=min(len(people), acknowledged),
    )


def reach_by(key: Callable[[Counted], Key], found: Iterable[Counted]) -> dict[Key, Reach]:
    """Count by organisation, tier or team."""
    sorted_out: dict[Key, list[Counted]] = defaultdict(list)
    for each in found:
        sorted_out[key(each)].append(each)
    return {name: reach(each) for name, each in sorted_out.items()}


def days_until(share: float, reached: Iterable[date | None], people: int, started_on: date) -> int | None:
    """Return after how many days this share of the people was reached, or None where it was not yet.

    reached: the day of each person, None for who was not reached.
    """
    days = sorted(day for day in reached if day is not None)
    wanted = next((number for number in range(1, people + 1) if number >= share * people), None)
    if wanted is None or len(days) < wanted:
        return None
    return max(0, (days[wanted - 1] - started_on).days)


def of_all(part: int, whole: int) -> str:
    """Return a part in words: "62 of 90, 69%"; "3 of 7" where there are fewer than twenty."""
    if whole < FEWEST_FOR_PERCENT:
        return _("{part} of {whole}").format(part=part, whole=whole)
    return _("{part} of {whole}, {percent}%").format(part=part, whole=whole, percent=int(100 * part / whole))


def days_in_words(days: int | None) -> str:
    """Return "12 days", or that it has not come so far."""
    if days is None:
        return _("not yet")
    return ngettext("{count} day", "{count} days", days).format(count=days)
