"""Down the tree: which teams are briefed, by whom, on which level, and where each person counts. Pure."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

from accord.partnership.rules import Tier

TIERS = list(Tier.values)


class Place(NamedTuple):
    """A place that somebody in post has today. Everybody here has one main place."""

    person_id: UUID
    organisation_id: UUID
    team_id: UUID | None
    tier: str
    manager_id: UUID | None
    main: bool
    since: date


class Group(NamedTuple):
    """Those who are briefed together: a team; or, without one, the people of an organisation in no team."""

    team_id: UUID | None
    organisation_id: UUID | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """One briefing. above: the group whose briefing comes first. level: 0 on top.

    leader_id: who briefs; where the group has nobody who leads it, whoever leads the nearest one above;
    None where there is nobody up to the top.
    """

    group: Group
    above: Group | None
    level: int
    leader_id: UUID | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All briefings, each after the one above it, and the one group in which each person counts."""

    briefings: tuple[Planned, ...]
    homes: Mapping[UUID, Place]

    @property
    def counts_in(self) -> dict[UUID, Group]:
        """The group of each person."""
        return {person_id: group_of(place) for person_id, place in self.homes.items()}


def group_of(place: Place) -> Group:
    """Return the group that a place belongs to."""
    return Group(place.team_id, None if place.team_id else place.organisation_id)


def planned(
    places: Iterable[Place], above: Mapping[UUID, UUID | None], *, away: Collection[UUID] = ()
) -> Plan:
    """Return who is briefed where and by whom.

    places: all places of everybody in post. above: below which team each standing team hangs. away: people
    who lead nobody just now. A team is briefed where anybody has a place in it, joint ones too; each person
    counts once.
    """
    by_person: dict[UUID, list[Place]] = defaultdict(list)
    for place in places:
        by_person[place.person_id].append(place if place.team_id in above else place._replace(team_id=None))
    homes = {person_id: home for person_id, held in by_person.items() if (home := _home(held))}
    inside: dict[Group, list[Place]] = defaultdict(list)
    for person_id, held in by_person.items():
        if person_id not in homes:
            continue
        inside[group_of(homes[person_id])].append(homes[person_id])
        for place in held:
            if place.team_id is not None and place is not homes[person_id]:
                inside[group_of(place)].append(place)
    return Plan(briefings=tuple(_briefings(inside, above, away)), homes=homes)


def leader_among(places: Sequence[Place], away: Collection[UUID] = ()) -> UUID | None:
    """Return who leads people that have these places, or None.

    The one to whom most of them report; of two, the higher tier, then whose main place it is, then who has
    been there longest, then who stands first. Somebody of no tier to whom nobody reports leads nobody.
    """
    reports = Counter(
        manager_id for _person, manager_id in {(place.person_id, place.manager_id) for place in places}
    )
    able = [
        place
        for place in places
        if place.person_id not in away and (place.tier != Tier.EVERYONE or reports[place.person_id])
    ]
    found = min(
        able,
        key=lambda place: (
            -reports[place.person_id],
            TIERS.index(place.tier),
            not place.main,
            place.since,
        ),
        default=None,
    )
    return found.person_id if found else None


def _home(held: Sequence[Place]) -> Place | None:
    """Return the place where somebody counts: the main one, or another where that is in no team."""
    main = next((place for place in held if place.main), None)
    if main is None or main.team_id is not None:
        return main
    others = sorted((place for place in held if place.team_id), key=lambda place: (place.since, str(place)))
    return others[0]._replace(organisation_id=main.organisation_id, tier=main.tier) if others else main


def _briefings(
    inside: Mapping[Group, Sequence[Place]], above: Mapping[UUID, UUID | None], away: Collection[UUID]
) -> Iterator[Planned]:
    """Yield one briefing after the other, from the top down; of two on a level, in the order of their ids."""
    uppers = {group: _next_up(group, inside, above) for group in inside}
    done: dict[Group, Planned] = {}
    waiting = sorted(inside, key=str)
    while waiting:
        ready = [group for group in waiting if (upper := uppers[group]) is None or upper in done]
        for group in ready:
            upper = uppers[group]
            over = done[upper] if upper else None
            own = leader_among(inside[group], away)
            done[group] = Planned(
                group=group,
                above=upper,
                level=over.level + 1 if over else 0,
                leader_id=own or (over.leader_id if over else None),
            )
            yield done[group]
        waiting = [group for group in waiting if group not in done]


def _next_up(group: Group, inside: Collection[Group], above: Mapping[UUID, UUID | None]) -> Group | None:
    """Return the nearest team above in which anybody has a place; teams without people are passed over."""
    seen: set[UUID] = set()
    step = above.get(group.team_id) if group.team_id else None
    while step is not None and step not in seen:
        if Group(step, None) in inside:
            return Group(step, None)
        seen.add(step)
        step = above.get(step)
    return None
