"""Gaps between groups, who says what of whom, and change from wave to wave."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations, pairwise
from typing import Any

import numpy as np

from accord.analysis.change import Change, changes, unlinked
from accord.analysis.errors import NotEstimable, TooFewAnswers
from accord.analysis.every_group import OWN_SPREAD
from accord.analysis.gaps import gap, gap_p_value, standardised_gap
from accord.analysis.means import Sample
from accord.analysis.moments import Sums
from accord.analysis.multiplicity import adjusted_p_values
from accord.analysis.rated import RatedTable
from accord.analysis.spread import Spread
from accord.gateways.command.figures.gathered import Gathered, Wave
from accord.gateways.command.figures.progress import progress
from accord.gateways.command.figures.reasons import Reasons

Json = dict[str, Any]
Variables = dict[str, Sums]

MOST_PAIRS_OF = 12
"""Up to so many groups every pair is compared; beyond, each group with all others."""

MOST_GROUPS = 20_000
"""More groups than that are not told one by one: nobody would read them, and few programs would open them."""


def gaps_of(found: Gathered, reasons: Reasons) -> Json:
    """Gaps between groups, and between how organisations are seen and see themselves."""
    between: list[Json] = []
    if found.groups is None:
        reasons["gaps.between"] = "no groups were named (--group)"
    elif len(found.groups) > MOST_GROUPS:
        reasons["gaps.between"] = too_many(found.groups)
    else:
        variables = _variables(found, found.latest)
        if len(found.items) == 1:  # the scale of one item is that item
            del variables["scale"]
        for name, sums in variables.items():
            gaps = partial(_between, found.groups, name, sums)
            between += reasons.attempt(f"gaps.between.{name}", gaps) or []
        adjusted = adjusted_p_values(np.array([row["p"] for row in between]))
        for row, value in zip(between, adjusted.tolist(), strict=True):
            row["p_adjusted"] = value
    return {"between": between, "seen": _seen(found.seen, reasons)}


def change_of(found: Gathered, reasons: Reasons) -> list[Json] | None:
    """From each wave to the next, for every group, every item and the scale; people are not linked."""
    if found.waves is None:
        reasons["change"] = "no waves were named (--wave)"
        return None
    if len(found.waves) < 2:
        reasons["change"] = f"there is one wave only, {found.waves[0]}"
        return None
    if len(found.names) > MOST_GROUPS:
        reasons["change"] = too_many(found.names)
        return None
    sums = [_variables(found, wave) for wave in found.by_wave]
    steps = progress(list(pairwise(sums)), label="Change")
    return [
        {"from": first, "to": second, "groups": _changes(found.names, *step, reasons)}
        for (first, second), step in zip(pairwise(found.waves), steps, strict=True)
    ]


def too_many(names: Sequence[str]) -> str:
    """Why so many groups are not told one by one."""
    return f"{len(names):,} groups are too many to be told one by one (at most {MOST_GROUPS:,})"


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


def _seen(table: RatedTable | None, reasons: Reasons) -> Json | None:
    """The table of raters and targets, of the scale."""
    if table is None:
        reasons["gaps.seen"] = "no raters and targets were named (--rater, --target)"
        return None
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


def _variables(found: Gathered, wave: Wave) -> Variables:
    """Every item and the scale."""
    return {name: wave.moments.item(place) for place, name in enumerate(found.items)} | {"scale": wave.scores}


def _changes(names: Sequence[str], before: Variables, after: Variables, reasons: Reasons) -> Json:
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
