"""How far a cascade has come: people in post, briefed, acknowledged; and after how many days. Pure."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeVar
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

FEWEST_FOR_PERCENT = 20
"""People are never a percentage of fewer than twenty (product.md)."""

Key = TypeVar("Key", bound=Hashable)


class Tally(NamedTuple):
    """How many count in a team, an organisation and a tier, and how many of them were reached.

    Codes from the hat stand in tallies of no people: of them it is only known that somebody acknowledged.
    """

    briefing_id: UUID
    organisation_id: UUID
    tier: str
    people: int
    briefed: int
    acknowledged: int


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


def reach(found: Iterable[Tally]) -> Reach:
    """Add up. Codes of people who left since never make more than there are people."""
    everything = list(found)
    in_post = sum(each.people for each in everything)
    acknowledged = sum(each.acknowledged for each in everything)
    return Reach(
        in_post=in_post,
        briefed=sum(each.briefed for each in everything),
        acknowledged=min(in_post, acknowledged),
    )


def reach_by(key: Callable[[Tally], Key], found: Iterable[Tally]) -> dict[Key, Reach]:
    """Add up by organisation, tier or team."""
    sorted_out: dict[Key, list[Tally]] = defaultdict(list)
    for each in found:
        sorted_out[key(each)].append(each)
    return {name: reach(each) for name, each in sorted_out.items()}


def days_until(share: float, reached: Mapping[date, int], people: int, started_on: date) -> int | None:
    """Return after how many days this share of the people was reached, or None where it was not yet.

    reached: how many on which day.
    """
    so_far = 0
    for day in sorted(reached):
        so_far += reached[day]
        if people and so_far >= share * people:
            return max(0, (day - started_on).days)
    return None


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
