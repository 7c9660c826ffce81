"""How far a cascade has come: people in post, briefed, acknowledged. Pure."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeVar
from uuid import UUID

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
