"""From answers to figures: the one object that `--json` prints, and from which words and page are made."""

from functools import partial
from math import isfinite
from typing import Any

import numpy as np

from accord.analysis.cross import Cases, CrossMoments
from accord.analysis.estimate import CONFIDENCE, Estimate, quantile
from accord.analysis.grouping import one_way
from accord.analysis.moments import Sums
from accord.analysis.omega import omega_total
from accord.analysis.reliability import cronbach_alpha, each_item
from accord.analysis.variance_components import group_means, icc_interval, variance_components
from accord.analysis.within_group_agreement import (
    Centre,
    Chance,
    average_deviation_limit,
    chance,
    rwg_j,
    uniform_variance,
)
from accord.gateways.command.figures.again import again
from accord.gateways.command.figures.differences import MOST_GROUPS, change_of, gaps_of, too_many
from accord.gateways.command.figures.gathered import Gathered
from accord.gateways.command.figures.progress import progress
from accord.gateways.command.figures.reasons import Reasons

Json = dict[str, Any]
SEED = 1
"""What chance alone gives is simulated: the same file gives the same figures."""


def findings_of(gathered: Gathered, *, seed: int | None = None) -> Json:
    """Every figure that the file has. Levels are those of the latest wave; change runs from wave to wave.

    seed: from which to draw people again, or None for nothing that rests on chance but what chance gives.
    """
    reasons = Reasons()
    found: Json = {
        "data": _data(gathered),
        "reliability": reasons.attempt("reliability", partial(_reliability, gathered.cross, reasons)),
        "within_group_agreement": _agreement(gathered, reasons),
        "icc": _icc(gathered, reasons),
        "means": _means(gathered, reasons),
        "gaps": gaps_of(gathered, reasons),
        "change": change_of(gathered, reasons),
        "reasons": reasons,
    }
    if seed is not None:
        found["bootstrap"] = again(gathered, seed, reasons)
    if not gathered.whole:
        reasons["categories"] = (
            "answers are not whole numbers: counts per answer, and what chance alone gives, are left out; "
            "rwgj compares with answers given at random on the whole numbers of the scale"
        )
    return {key: tidy(value) for key, value in found.items()}


def _data(found: Gathered) -> Json:
    whole = found.everyone
    return {
        "file": found.name,
        "people": found.people,
        "complete": found.complete,
        "scale": {"low": found.scale.low, "high": found.scale.high},
        "whole_numbers": found.whole,
        "wave": found.waves[-1] if found.waves else None,
        "groups": len(found.groups) if found.groups else 0,
        "without_group": found.without_group if found.groups else 0,
        "items": {
            name: {
                "reversed": name in found.reverse,
                "n": int(whole.n[0, place]),
                "missing": int(whole.missing[0, place]),
                "not_applicable": int(whole.not_applicable[0, place]),
                "counts": whole.per_answer[0, place].tolist() if whole.per_answer is not None else None,
            }
            for place, name in enumerate(found.items)
        },
    }


def _reliability(cross: CrossMoments, reasons: Reasons) -> Json:
    covariance = cross.covariance()
    alpha = cronbach_alpha(covariance)
    omega = reasons.attempt("reliability.omega", partial(omega_total, covariance))
    pairwise = reasons.attempt("reliability.alpha_pairwise", partial(_pairwise, cross))
    return {
        "n": alpha.n,
        "alpha": alpha.value,
        "alpha_low": alpha.low,
        "alpha_high": alpha.high,
        "alpha_pairwise": pairwise and pairwise.value,
        "omega": omega and omega.value,
        "items": {
            item.item: {"alpha_if_dropped": item.alpha_if_dropped, "item_rest": item.item_rest}
            for item in each_item(covariance)
        },
        "cautions": [caution.value for caution in alpha.cautions],
    }


def _pairwise(cross: CrossMoments) -> Estimate:
    return cronbach_alpha(cross.covariance(Cases.PAIRWISE))


def _agreement(found: Gathered, reasons: Reasons) -> Json:
    """How far each group answers alike, over the whole set of items."""
    if found.groups is None:
        reasons["within_group_agreement"] = "no groups were named (--group)"
        return {}
    if len(found.groups) > MOST_GROUPS:
        reasons["within_group_agreement"] = too_many(found.groups)
        return {}
    by_size: dict[int, Chance | None] = {}
    figures: Json = {}
    for place, name in enumerate(progress(found.groups, label="Within groups")):
        figures[name] = reasons.attempt(
            f"within_group_agreement.{name}", partial(_group, found, place, by_size)
        )
    return figures


def _group(found: Gathered, place: int, by_size: dict[int, Chance | None]) -> Json:
    options, people = found.scale.options, int(found.sizes[place])
    alike = rwg_j(found.latest.moments.group(place), null=uniform_variance(options), people=people)
    if people not in by_size:
        by_size[people] = _chance(found, people) if options <= 100 else None
    random = by_size[people] if found.whole else None
    return {
        "n": people,
        "rwgj": alike.rwg_j.value,
        "rwgj_raw": alike.rwg_j.raw,
        "rwgj_lindell": alike.r_star.value,
        "ad_mean": found.deviation(place, Centre.MEAN),
        "ad_median": found.deviation(place, Centre.MEDIAN),
        "ad_limit": average_deviation_limit(options),
        "rwgj_by_chance": random and random.rwg_j,
        "ad_mean_by_chance": random and random.average_deviation,
        "above_chance": random and alike.rwg_j.value > random.rwg_j,
    }


def _chance(found: Gathered, people: int) -> Chance:
    return chance(people=people, items=len(found.items), options=found.scale.options, seed=SEED)


def _icc(gathered: Gathered, reasons: Reasons) -> Json | None:
    """Of the scale mean."""
    if gathered.groups is None:
        reasons["icc"] = "no groups were named (--group)"
        return None
    scores = gathered.latest.scores
    found = reasons.attempt("icc", partial(one_way, scores))
    if found is None:
        return None
    reml = reasons.attempt("icc.reml", partial(_reml, scores))
    return {
        "n": found.n,
        "groups": found.groups,
        "icc1": found.icc1.value,
        "icc2": found.icc2.value,
        "icc1_raw": found.icc1.raw,
        "icc2_raw": found.icc2.raw,
        "group_size": found.k,
        "mean_square_between": found.between,
        "mean_square_within": found.within,
        "f": found.f,
        "reml": reml,
    }


def _reml(scores: Sums) -> Json:
    groups = group_means(scores)
    components = variance_components(groups)
    low, high = icc_interval(groups)
    return {
        "tau2": components.tau2,
        "sigma2": components.sigma2,
        "icc": components.icc,
        "icc_low": low,
        "icc_high": high,
        "mean": components.mean,
        "mean_error": components.mean_error,
    }


def _means(found: Gathered, reasons: Reasons) -> Json:
    """n, mean and t interval per group, of every item and of the scale; not cut at the ends of the scale."""
    if len(found.names) > MOST_GROUPS:
        reasons["means"] = too_many(found.names)
        return {}
    columns = {name: _intervals(found.latest.moments.item(place)) for place, name in enumerate(found.items)}
    columns["scale"] = _intervals(found.latest.scores)
    return {
        group: {name: cells[place] for name, cells in columns.items()}
        for place, group in enumerate(found.names)
    }


def _intervals(sums: Sums) -> list[Json]:
    rows = zip(sums.n.tolist(), sums.mean.tolist(), sums.variance.tolist(), strict=True)
    return [_interval(n, mean, variance) for n, mean, variance in rows]


def _interval(n: int, mean: float, variance: float) -> Json:
    half = quantile(n - 1, CONFIDENCE) * (variance / n) ** 0.5 if n > 1 else float("nan")
    return {"n": n, "mean": mean, "low": mean - half, "high": mean + half}


def tidy(found: Any) -> Any:
    """The same with plain numbers: what is not a number becomes null."""
    if isinstance(found, dict):
        return {key: tidy(value) for key, value in found.items()}
    if isinstance(found, list | tuple):
        return [tidy(value) for value in found]
    if isinstance(found, float | np.floating):
        return float(found) if isfinite(found) else None
    return found
