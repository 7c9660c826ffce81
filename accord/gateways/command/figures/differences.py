"""Gaps between groups, who says what of whom, and change from wave to wave."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import combinations, pairwise
from typing import Any

import numpy as np

from accord.analysis.change import Change, changes, unlinked
from accord.analysis.errors import NotEstimable, TooFewAnswers
from accord.analysis.gaps import gap, gap_p_value, standardised_gap
from accord.analysis.means import Sample
from accord.analysis.moments import ItemMoments, Sums
from accord.analysis.multiplicity import adjusted_p_values
from accord.analysis.rated import RatedTable, rated_table
from accord.analysis.spread import Spread
from accord.analysis.table import item_moments, scale_scores, value_sums
from accord.gateways.command.figures.progress import progress
from accord.gateways.command.figures.reasons import Reasons
from accord.gateways.command.figures.survey import Survey

Json = dict[str, Any]

MOST_PAIRS_OF = 12
"""Up to so many groups every pair is compared; beyond, each group with all others."""

OWN_SPREAD = 10
"""Below this many answers a gap takes the pooled spread of all groups."""


def gaps_of(survey: Survey, moments: ItemMoments, scores: Sums, reasons: Reasons) -> Json:
    """Gaps between groups, and between how organisations are seen and see themselves."""
    between: list[Json] = []
    if survey.group is None:
        reasons["gaps.between"] = "no groups were named (--group)"
    else:
        variables = {name: moments.item(place) for place, name in enumerate(survey.table.items)}
        if len(variables) > 1:  # the scale of one item is that item
            variables["scale"] = scores
        for name, sums in variables.items():
            found = partial(_between, survey.group.names, name, sums)
            between += reasons.attempt(f"gaps.between.{name}", found) or []
        adjusted = adjusted_p_values(np.array([row["p"] for row in between]))
        for row, value in zip(between, adjusted.tolist(), strict=True):
            row["p_adjusted"] = value
    return {"between": between, "seen": _seen(survey, reasons)}


def change_of(survey: Survey, reasons: Reasons) -> list[Json] | None:
    """From each wave to the next, for every group, every item and the scale; people are not linked."""
    if survey.wave is None:
        reasons["change"] = "no waves were named (--wave)"
        return None
    if len(survey.wave.names) < 2:
        reasons["change"] = f"there is one wave only, {survey.wave.names[0]}"
        return None
    waves = [survey.of(np.asarray(survey.wave.index == place)) for place in range(len(survey.wave.names))]
    sums = [_variables(wave) for wave in progress(waves, label="Change", of=len(waves))]
    return [
        {"from": first, "to": second, "groups": _changes(survey, sums[place], sums[place + 1], reasons)}
        for place, (first, second) in enumerate(pairwise(survey.wave.names))
    ]


def _between(names: tuple[str, ...], item: str, sums: Sums) -> list[Json]:
    df = int(np.maximum(sums.n - 1, 0).sum())
    if df < 1:
        raise TooFewAnswers("no group has two answers")
    pooled = Spread(float(sums.within.sum()) / df, df)
    sides = _sides(_with_others(sums) if len(names) > MOST_PAIRS_OF else sums)
    return [
        {"item": item, "first": names[first], "second": names[second] if second < len(names) else None}
        | _gap(sides[first], sides[second], pooled)
        for first, second in _compared(len(names))
        if min(sides[first].n, sides[second].n) > 0
    ]


@dataclass(frozen=True, slots=True)
class _Side:
    """One group of a gap."""

    n: int
    mean: float
    variance: float

    def sample(self, pooled: Spread | None) -> Sample:
        spread = pooled or Spread(self.variance, self.n - 1)
        return Sample(n=self.n, invited=None, mean=self.mean, spread=spread)


def _compared(groups: int) -> Iterator[tuple[int, int]]:
    """Every pair of groups, or each group and all others together, which stand behind the groups."""
    if groups <= MOST_PAIRS_OF:
        return combinations(range(groups), 2)
    return zip(range(groups), range(groups, 2 * groups), strict=True)


def _with_others(sums: Sums) -> Sums:
    """The groups, and then for each of them all others together."""
    parts = (sums.n, sums.total, sums.squares)
    return Sums(*(np.concatenate([part, part.sum() - part]) for part in parts))


def _sides(sums: Sums) -> list[_Side]:
    rows = zip(sums.n.tolist(), sums.mean.tolist(), sums.variance.tolist(), strict=True)
    return [_Side(*row) for row in rows]


def _gap(first: _Side, second: _Side, pooled: Spread) -> Json:
    borrowed = pooled if min(first.n, second.n) < OWN_SPREAD else None
    samples = (first.sample(borrowed), second.sample(borrowed))
    found = gap(*samples)
    return {
        "n_first": first.n,
        "n_second": second.n,
        "difference": found.value,
        "low": found.low,
        "high": found.high,
        "g": _standardised(*samples),
        "p": gap_p_value(*samples),
        "method": found.method,
    }


def _standardised(first: Sample, second: Sample) -> float | None:
    try:
        return standardised_gap(first, second)
    except NotEstimable:
        return None


def _seen(survey: Survey, reasons: Reasons) -> Json | None:
    """The table of raters and targets, of the scale."""
    if survey.rater is None or survey.target is None:
        reasons["gaps.seen"] = "no raters and targets were named (--rater, --target)"
        return None
    known = (survey.rater.index >= 0) & (survey.target.index >= 0)
    table = rated_table(
        scale_scores(survey.table)[known],
        survey.rater.index[known],
        survey.target.index[known],
        survey.rater.names,
    )
    return {
        "cells": {
            rater: {target: _cell(table, rater, target) for target in table.names} for rater in table.names
        },
        "gaps": [
            {"rater": rater, "target": target, **_seen_gap(table, rater, target)}
            for rater in table.names
            for target in table.names
            if rater != target and min(table.n(rater, target), table.n(target, target)) > 1
        ],
    }


def _cell(table: RatedTable, rater: str, target: str) -> Json:
    n = table.n(rater, target)
    if n < 2:
        mean = float(table.sums.mean[table.names.index(rater) * len(table.names) + table.names.index(target)])
        return {"n": n, "mean": mean, "low": None, "high": None}
    found = table.cell(rater, target)
    return {"n": n, "mean": found.value, "low": found.low, "high": found.high}


def _seen_gap(table: RatedTable, rater: str, target: str) -> Json:
    found = table.seen_gap(rater, target)
    return {"difference": found.value, "low": found.low, "high": found.high}


def _variables(survey: Survey) -> dict[str, Sums]:
    index, size = survey.groups.index, len(survey.groups.names)
    moments = item_moments(survey.table, index, n_groups=size)
    found = {name: moments.item(place) for place, name in enumerate(survey.table.items)}
    return found | {"scale": value_sums(scale_scores(survey.table), index, n_groups=size)}


def _changes(survey: Survey, before: dict[str, Sums], after: dict[str, Sums], reasons: Reasons) -> Json:
    names = survey.groups.names
    found: Json = {name: {} for name in names}
    for item, sums in before.items():
        differences = unlinked(sums, after[item])
        rows = reasons.attempt(f"change.{item}", partial(changes, differences)) or [None] * len(names)
        for place, (name, row) in enumerate(zip(names, rows, strict=True)):
            found[name][item] = row and _change(row, sums, after[item], place)
    return found


def _change(found: Change, before: Sums, after: Sums, place: int) -> Json:
    return {
        "n_before": int(before.n[place]),
        "n_after": int(after.n[place]),
        "before": float(before.mean[place]),
        "after": float(after.mean[place]),
        "difference": found.plain,
        "value": found.estimate.value,
        "low": found.estimate.low,
        "high": found.estimate.high,
        "verdict": found.verdict.value,
        "method": found.estimate.method,
    }
