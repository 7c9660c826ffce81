"""From answers to figures: the one object that `--json` prints, and from which words and page are made."""

from functools import partial
from math import isfinite
from typing import Any

import numpy as np

from accord.analysis.cross import Cases, CrossMoments, cross_moments
from accord.analysis.estimate import CONFIDENCE, Estimate, quantile
from accord.analysis.grouping import one_way
from accord.analysis.moments import ItemMoments, Sums
from accord.analysis.omega import omega_total
from accord.analysis.reliability import cronbach_alpha, each_item
from accord.analysis.table import AnswerTable, item_moments, scale_scores, value_sums
from accord.analysis.variance_components import group_means, icc_interval, variance_components
from accord.analysis.within_group_agreement import (
    Centre,
    Chance,
    average_deviation,
    average_deviation_limit,
    chance,
    rwg_j,
    uniform_variance,
)
from accord.gateways.command.figures.differences import change_of, gaps_of
from accord.gateways.command.figures.progress import progress
from accord.gateways.command.figures.reasons import Reasons
from accord.gateways.command.figures.survey import Labels, Survey, everyone

Json = dict[str, Any]
SEED = 1
"""What chance alone gives is simulated: the same file gives the same figures."""


def findings_of(survey: Survey) -> Json:
    """Every figure that the file has. Levels are those of the latest wave; change runs from wave to wave."""
    reasons = Reasons()
    latest = survey
    if survey.wave is not None:
        latest = survey.of(np.asarray(survey.wave.index == len(survey.wave.names) - 1))
    groups = latest.groups
    moments = item_moments(latest.table, groups.index, n_groups=len(groups.names))
    scores = value_sums(scale_scores(latest.table), groups.index, n_groups=len(groups.names))
    found: Json = {
        "data": _data(latest),
        "reliability": reasons.attempt("reliability", partial(_reliability, latest.table, reasons)),
        "within_group_agreement": _agreement(latest, moments, reasons),
        "icc": _icc(latest, scores, reasons),
        "means": _means(latest.table, groups, moments, scores),
        "gaps": gaps_of(latest, moments, scores, reasons),
        "change": change_of(survey, reasons),
        "reasons": reasons,
    }
    if not latest.table.whole:
        reasons["categories"] = (
            "answers are not whole numbers: counts per answer, and what chance alone gives, are left out; "
            "rwgj compares with answers given at random on the whole numbers of the scale"
        )
    return {key: tidy(value) for key, value in found.items()}


def _data(survey: Survey) -> Json:
    table = survey.table
    whole = item_moments(table, everyone(table.people).index, n_groups=1)
    return {
        "file": survey.name,
        "people": table.people,
        "complete": int(table.complete.sum()),
        "scale": {"low": table.scale.low, "high": table.scale.high},
        "whole_numbers": table.whole,
        "wave": survey.wave.names[-1] if survey.wave else None,
        "groups": len(survey.group.names) if survey.group else 0,
        "without_group": int((survey.group.index < 0).sum()) if survey.group else 0,
        "items": {
            name: {
                "reversed": name in survey.reverse,
                "n": int(whole.n[0, place]),
                "missing": int(whole.missing[0, place]),
                "not_applicable": int(whole.not_applicable[0, place]),
                "counts": whole.per_answer[0, place].tolist() if whole.per_answer is not None else None,
            }
            for place, name in enumerate(table.items)
        },
    }


def _reliability(table: AnswerTable, reasons: Reasons) -> Json:
    cross = cross_moments(table, everyone(table.people).index, n_groups=1)
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


def _agreement(survey: Survey, moments: ItemMoments, reasons: Reasons) -> Json:
    """How far each group answers alike, over the whole set of items."""
    if survey.group is None:
        reasons["within_group_agreement"] = "no groups were named (--group)"
        return {}
    order = np.argsort(survey.group.index, kind="stable")
    bounds = np.searchsorted(survey.group.index[order], np.arange(len(survey.group.names) + 1))
    by_size: dict[int, Chance | None] = {}
    found: Json = {}
    for place in progress(range(len(survey.group.names)), label="Within groups", of=len(survey.group.names)):
        members = survey.table.of(order[bounds[place] : bounds[place + 1]])
        name = survey.group.names[place]
        found[name] = reasons.attempt(
            f"within_group_agreement.{name}", partial(_group, members, moments.group(place), by_size)
        )
    return found


def _group(members: AnswerTable, items: Sums, by_size: dict[int, Chance | None]) -> Json:
    options, people = members.scale.options, members.people
    found = rwg_j(items, null=uniform_variance(options), people=people)
    mean, median = (average_deviation(members.values, centre=centre).value for centre in Centre)
    if people not in by_size:
        by_size[people] = _chance(members) if options <= 100 else None
    random = by_size[people] if members.whole else None
    return {
        "n": people,
        "rwgj": found.rwg_j.value,
        "rwgj_raw": found.rwg_j.raw,
        "rwgj_lindell": found.r_star.value,
        "ad_mean": mean,
        "ad_median": median,
        "ad_limit": average_deviation_limit(options),
        "rwgj_by_chance": random and random.rwg_j,
        "ad_mean_by_chance": random and random.average_deviation,
        "above_chance": random and found.rwg_j.value > random.rwg_j,
    }


def _chance(members: AnswerTable) -> Chance:
    return chance(people=members.people, items=len(members.items), options=members.scale.options, seed=SEED)


def _icc(survey: Survey, scores: Sums, reasons: Reasons) -> Json | None:
    """Of the scale mean."""
    if survey.group is None:
        reasons["icc"] = "no groups were named (--group)"
        return None
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


def _means(table: AnswerTable, groups: Labels, moments: ItemMoments, scores: Sums) -> Json:
    """n, mean and t interval per group, of every item and of the scale; not cut at the ends of the scale."""
    columns = {name: _intervals(moments.item(place)) for place, name in enumerate(table.items)}
    columns["scale"] = _intervals(scores)
    return {
        group: {name: cells[place] for name, cells in columns.items()}
        for place, group in enumerate(groups.names)
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
