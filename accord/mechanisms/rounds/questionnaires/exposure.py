"""Who could be seen under the cuts of a round, before anybody has answered."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from accord.analysis.cells import Reason
from accord.analysis.disclosure import Answers, Grouping
from accord.analysis.disclosure.audience import TOTAL, Audience, crowd_of
from accord.analysis.disclosure.plan import plan
from accord.analysis.published import EVERYONE, Cut, Group
from accord.mechanisms.rounds.questionnaires.reporting import Names, Place, Reporting, groups_of
from accord.mechanisms.rounds.questionnaires.rules import RoundCut

KEPT = 64  # audiences whose plan is remembered: of an open round it stays the same on every answering page


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposure:
    """One group of a result: how many are asked, and whether it would be shown if all of them answered.

    reason: why it could not be shown, or None where it could.
    """

    cut: Cut
    key: str
    name: str
    invited: int
    reason: Reason | None

    @property
    def may_be_shown(self) -> bool:
        return self.reason is None


def exposure_of(
    invited: Counter[Place], *, reporting: Reporting, names: Names, minimum: int
) -> list[Exposure]:
    """Return every group under these cuts, everyone first.

    invited: how many people are asked in each place. The groups that are shown at close can only be fewer,
    since not everybody answers.
    """
    asked = counted(invited, reporting)
    groups = tuple(groups_of(reporting, asked, names))
    people = tuple(sorted(asked.items(), key=_in_order))
    withheld = _withheld(people, groups, reporting, tuple(names.organisations), minimum)
    return [
        Exposure(
            cut=group.cut,
            key=group.key,
            name=group.name,
            invited=group.invited or 0,  # unknown of other tools only
            reason=withheld.get(group.key),
        )
        for group in groups
    ]


def counted(invited: Counter[Place], reporting: Reporting) -> Counter[Place]:
    """Return how many people count in each place, as far as the cuts tell places apart."""
    found: Counter[Place] = Counter()
    for place, people in invited.items():
        found[reporting.needed(place)] += people
    return found


def counting_nowhere(
    places: Iterable[Place], exposures: Sequence[Exposure], reporting: Reporting
) -> list[Place]:
    """Return the places whose answers would stand in no group that could be shown, one for each person."""
    shown = {found.key for found in exposures if found.may_be_shown}
    if EVERYONE in shown:
        return []
    return [place for place in places if not reporting.keys(place) & shown]


def audience_of(
    asked: Sequence[Place], groups: Sequence[Group], reporting: Reporting, organisations: Iterable[UUID]
) -> Audience:
    """Return the people asked as the analysis sees them, as if all of them had answered."""
    return crowd_of(
        Answers(
            items=(),
            values=np.zeros((len(asked), 0), dtype=np.int8),
            everyone=groups[0],
            groupings=groupings_of(reporting, groups, asked),
            partner=partners_of(asked, organisations),
        )
    ).audience


def groupings_of(
    reporting: Reporting, groups: Sequence[Group], places: Sequence[Place]
) -> tuple[Grouping, ...]:
    """Return each cut with its groups, and in which of them each place counts."""
    return tuple(_grouping(cut, reporting, groups, places) for cut in RoundCut if cut in reporting.cuts)


def partners_of(places: Sequence[Place], organisations: Iterable[UUID]) -> NDArray[np.int64]:
    """Return the organisation of each as a number: also where it is no cut, or stands together with others,
    no partner may subtract its own staff.

    organisations: in the order of display, so that a plan does not depend on who comes first.
    """
    numbers = {found: number for number, found in enumerate(organisations)}
    return np.array([numbers[place.organisation] for place in places], dtype=np.int64)


def _grouping(
    cut: RoundCut, reporting: Reporting, groups: Sequence[Group], places: Sequence[Place]
) -> Grouping:
    own = tuple(group for group in groups if group.cut == Cut(cut))
    at = {group.key: number for number, group in enumerate(own)}
    index = [at.get(reporting.key(cut, place) or "", -1) for place in places]
    return Grouping(cut=Cut(cut), groups=own, index=np.array(index, dtype=np.int64))


@lru_cache(maxsize=KEPT)
def _withheld(
    asked: tuple[tuple[Place, int], ...],
    groups: tuple[Group, ...],
    reporting: Reporting,
    organisations: tuple[UUID, ...],
    minimum: int,
) -> Mapping[str, Reason]:
    """Return why groups are withheld, by key."""
    people = [place for place, count in asked for _person in range(count)]
    found = plan(audience_of(people, groups, reporting, organisations), floor=minimum).withheld
    keys = dict(zip(_places_of(groups), (group.key for group in groups), strict=True))
    return {keys[place]: reason for place, reason in found.items()}


def _places_of(groups: Sequence[Group]) -> list[tuple[Cut, int]]:
    """Return groups as the analysis numbers them: everyone, then cut by cut."""
    own = {cut: [group.key for group in groups if group.cut is cut] for cut in Cut}
    return [
        TOTAL if group.cut is Cut.EVERYONE else (group.cut, own[group.cut].index(group.key))
        for group in groups
    ]


def _in_order(asked: tuple[Place, int]) -> tuple[str, ...]:
    return tuple(map(str, asked[0]))
