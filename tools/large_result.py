"""A result of 60 groups and 60 statements in a site that is already filled, for tools that read its page.

`tools/bench_result.py` runs it in a process of its own. Made up figure by figure: what is measured is reading
a result, not computing one.
"""

import sys
from collections.abc import Iterator
from datetime import timedelta
from itertools import combinations

import numpy as np

from accord.analysis.published import (
    EVERYONE,
    Banded,
    Cell,
    Change,
    Cut,
    Gap,
    Group,
    Item,
    Published,
    Reason,
    Shown,
    Suppressed,
)
from accord.foundations import clock, scope
from accord.foundations.access import Actor
from accord.mechanisms.rounds.publishing.services import result_store
from accord.mechanisms.rounds.questionnaires.models import Round
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.partnership import selectors as partnership
from accord.standards import selectors as standards

TITLE = "Large round"
ORGANISATIONS, TIERS, TEAMS, ITEMS = 20, 4, 35, 60
LABELS = ("Never", "Seldom", "Now and then", "Often", "Nearly always")
LONG_AGO = timedelta(days=200)
DOES_NOT_STAND = 0.08
"""How many cells are a range, and as many are not shown."""


def main() -> None:
    """Store it, and print the id of its round."""
    found = partnership.partnerships()[0]  # of the demo's two, the one that has a charter was founded first
    closed = clock.now() - LONG_AGO
    with scope.partnership(found.id):
        charter = standards.charter_in_force()
    if charter is None:
        sys.exit("There is no charter to have asked about.")
    with scope.partnership(found.id), clock.at(closed):
        round = Round.objects.create(
            partnership=found,
            charter=charter,
            title=TITLE,
            state=RoundState.CLOSED,
            opens_at=closed - timedelta(days=14),
            closes_at=closed,
            closed_at=closed,
            questionnaire="large",
            cuts=["organisation", "tier", "team"],
        )
        result_store(round=round, published=large(str(round.id)), actor=Actor.system(found.id))
    print(round.id)


def large(
    round_key: str, *, groups: tuple[Group, ...] | None = None, items: tuple[Item, ...] | None = None
) -> Published:
    """Return a made-up result, the same for every key; of 20 organisations, 4 tiers and 35 teams beside
    everyone, and of 60 statements, where no others are given.
    """
    chance = np.random.default_rng(60)
    groups, items = groups or _groups(), items or _items()
    cells = {(group.key, item.key): _cell(chance, group) for group in groups for item in items}
    organisations = [group.key for group in groups if group.cut is Cut.ORGANISATION]
    return Published(
        round_key=round_key,
        title=TITLE,
        closed_at=clock.now(),
        minimum=5,
        groups=groups,
        items=items,
        cells=cells,
        gaps=tuple(_gaps(organisations, items, cells)),
        changes=tuple(
            _change(chance, group.key, item.key)
            for group in groups
            for item in items
            if isinstance(cells[group.key, item.key], Shown)
        ),
        rules_version="made up",
    ).certified(cells=len(cells), width=2.0, group=EVERYONE, item=items[0].key)


def _groups() -> tuple[Group, ...]:
    kinds = ((Cut.ORGANISATION, ORGANISATIONS), (Cut.TIER, TIERS), (Cut.TEAM, TEAMS))
    found = [Group(key=EVERYONE, name="Everyone", cut=Cut.EVERYONE, invited=2000, responded=1640)]
    found += [
        Group(key=f"{cut}:{number}", name=f"{cut.capitalize()} {number}", cut=cut, invited=50, responded=40)
        for cut, count in kinds
        for number in range(1, count + 1)
    ]
    return tuple(found)


def _items() -> tuple[Item, ...]:
    return tuple(
        Item(
            key=f"statement:{number}",
            text=f"Statement {number}: we tell each other about problems while there is still time to act.",
            options=len(LABELS),
            labels=LABELS,
            topic=f"Value {number % 8 + 1}",
        )
        for number in range(1, ITEMS + 1)
    )


def _cell(chance: np.random.Generator, group: Group) -> Cell:
    luck = chance.random()
    if luck < DOES_NOT_STAND:
        return Suppressed(Reason.WOULD_FOLLOW)
    if luck < 2 * DOES_NOT_STAND:
        return Banded(low=3.0, high=5.0, n=7)
    shares = chance.dirichlet((1, 2, 4, 5, 2))
    people = tuple(int(count) for count in chance.multinomial(group.responded or 40, shares))
    n = sum(people)
    mean = sum(answer * count for answer, count in enumerate(people, start=1)) / n
    return Shown(
        n=n,
        mean=round(mean, 2),
        low=max(1.0, round(mean - 0.3, 2)),
        high=min(5.0, round(mean + 0.3, 2)),
        distribution=people,
        favourable=round(sum(people[3:]) / n, 2),
    )


def _gaps(
    organisations: list[str], items: tuple[Item, ...], cells: dict[tuple[str, str], Cell]
) -> Iterator[Gap]:
    """How far every two organisations lie apart, where both are shown."""
    for item in items:
        for one, other in combinations(organisations, 2):
            first, second = cells[one, item.key], cells[other, item.key]
            if isinstance(first, Shown) and isinstance(second, Shown):
                apart = round(first.mean - second.mean, 2)
                low, high = round(apart - 0.4, 2), round(apart + 0.4, 2)
                sure = low > 0 or high < 0
                yield Gap(
                    item=item.key, first=one, second=other, difference=apart, low=low, high=high, sure=sure
                )


def _change(chance: np.random.Generator, group: str, item: str) -> Change:
    moved = round(float(chance.normal(0, 0.3)), 2)
    low, high = round(moved - 0.4, 2), round(moved + 0.4, 2)
    return Change(group=group, item=item, difference=moved, low=low, high=high, sure=low > 0 or high < 0)
