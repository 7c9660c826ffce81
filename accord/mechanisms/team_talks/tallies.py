"""How many people are in teams that have talked: by organisation, by tier, by team. Pure."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeVar
from uuid import UUID

Key = TypeVar("Key", bound=Hashable)


class Tally(NamedTuple):
    """How many people count in a team, an organisation and a tier; talked: as many, or none yet."""

    talk_id: UUID
    organisation_id: UUID
    tier: str
    people: int
    talked: int


@dataclass(frozen=True, slots=True)
class Share:
    """How many people of how many are in a team that has talked."""

    talked: int
    people: int


def share(found: Iterable[Tally]) -> Share:
    """Add up."""
    everything = list(found)
    return Share(sum(each.talked for each in everything), sum(each.people for each in everything))


def share_by(key: Callable[[Tally], Key], found: Iterable[Tally]) -> dict[Key, Share]:
    """Add up by organisation, tier or team."""
    sorted_out: dict[Key, list[Tally]] = defaultdict(list)
    for each in found:
        sorted_out[key(each)].append(each)
    return {name: share(each) for name, each in sorted_out.items()}
