"""From opened answers to a published result: the one entry.

An error publishes nothing: the caller's box stays sealed and its close can be repeated.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np

from accord.analysis.cells import SPREAD_FLOOR
from accord.analysis.disclosure.answers import Answers
from accord.analysis.disclosure.figures import ItemFigures
from accord.analysis.disclosure.plan import TOTAL, Audience, Place, Plan, plan
from accord.analysis.moments import Counts, count_answers
from accord.analysis.published import Cell, Cut, Gap, Group, Published, Suppressed

RULES_VERSION = "floors-and-complement-1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands above a result; `minimum` is the agreed number of answers below which no cell is shown."""

    round_key: str
    title: str
    closed_at: datetime
    minimum: int


def publish(answers: Answers, frame: Frame) -> Published:
    """Compute the published result. The same answers, in any order of respondents, give the same result.

    Raises UnplannedCut (more groups than can be checked), NotPublishable (the minimum is below the floor).
    """
    groups = _groups(answers)
    counts = _count(answers)
    on_counts = plan(_audience(answers), floor=frame.minimum)
    cells: dict[tuple[str, str], Cell] = {}
    gaps: list[Gap] = []
    for column, item in enumerate(answers.items):
        on_item = plan(_audience(answers, column), floor=frame.minimum, barred=on_counts.withheld)
        on_spread = plan(
            _audience(answers, column), floor=max(SPREAD_FLOOR, frame.minimum), barred=on_item.withheld
        )
        figures = ItemFigures(
            item=item,
            groups=groups,
            counts={place: counts[place][column, : item.options] for place in groups},
            shown=on_item.shown,
            spread=on_spread.shown,
        )
        cells |= _cells(figures, on_item)
        gaps += figures.gaps()
    return Published(
        round_key=frame.round_key,
        title=frame.title,
        closed_at=frame.closed_at,
        minimum=frame.minimum,
        groups=_with_responded(groups, _audience(answers), on_counts),
        items=answers.items,
        cells=cells,
        gaps=tuple(gaps),
        rules_version=RULES_VERSION,
    )


def _groups(answers: Answers) -> dict[Place, Group]:
    """Every group of the result by its place: everyone, the organisations, the tiers."""
    groups = {TOTAL: answers.everyone}
    for cut in (Cut.ORGANISATION, Cut.TIER):
        groups |= {(cut, index): group for index, group in enumerate(answers.grouping(cut).groups)}
    return groups


def _count(answers: Answers) -> dict[Place, Counts]:
    """Counts per answer of every group, (items, options of the longest scale)."""
    options = max((item.options for item in answers.items), default=1)
    everyone = count_answers(
        answers.values, np.zeros(answers.respondents, dtype=np.int64), n_groups=1, options=options
    )
    counts = {TOTAL: everyone.counts[0]}
    for cut in (Cut.ORGANISATION, Cut.TIER):
        grouping = answers.grouping(cut)
        moments = count_answers(
            answers.values, grouping.index, n_groups=len(grouping.groups), options=options
        )
        counts |= {(cut, index): group for index, group in enumerate(moments.counts)}
    return counts


def _audience(answers: Answers, column: int | None = None) -> Audience:
    """Who answered anything, or the item of this column, by organisation and tier."""
    answered = np.full(answers.respondents, True) if column is None else answers.values[:, column] > 0
    organisations, tiers = answers.grouping(Cut.ORGANISATION), answers.grouping(Cut.TIER)
    table = np.zeros((len(organisations.groups) + 1, len(tiers.groups) + 1), dtype=np.int64)
    np.add.at(
        table, (organisations.index[answered], tiers.index[answered]), 1
    )  # -1 is the last row or column
    return Audience(table)


def _cells(figures: ItemFigures, on_item: Plan) -> dict[tuple[str, str], Cell]:
    """The cells of one item: a figure where the plan shows the group, its reason everywhere else."""
    return {
        (group.key, figures.item.key): (
            figures.cell(place) if place in on_item.shown else Suppressed(on_item.withheld[place])
        )
        for place, group in figures.groups.items()
    }


def _with_responded(groups: Mapping[Place, Group], audience: Audience, on_counts: Plan) -> tuple[Group, ...]:
    """The groups with the number of people who answered, where that gives no small group's away."""
    return tuple(
        replace(group, responded=audience.size(place) if place in on_counts.shown else None)
        for place, group in groups.items()
    )
