"""Every figure of a round of 2,000 people and 60 statements, all cuts; and a bootstrap. Needs no compiler.

On one thread, as a worker of the site has it: `python -m tools.bench_round` prints one line of JSON.
"""

import json
import os

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # before NumPy: threads would wait longer than they work

import time

import numpy as np

from accord.analysis.bootstrap import Chances, bootstrap_means
from accord.analysis.cross import cross_moments
from accord.analysis.every_group import agreement, gaps_to_others, mean_intervals
from accord.analysis.grouping import one_way
from accord.analysis.kernel.tally import Layout, empty_tally
from accord.analysis.kernel.twin import Twin
from accord.analysis.omega import omega_total
from accord.analysis.reliability import cronbach_alpha, each_item
from accord.analysis.table import Scale, answer_table
from accord.analysis.variance_components import group_means, variance_components
from accord.analysis.within_group_agreement import uniform_variance

PEOPLE, ITEMS, SCALES, TIMES = 2_000, 60, 6, 7


def measure_round() -> float:
    """Seconds for moments and statistics of every cut, the best of several."""
    random = np.random.default_rng(0)
    team = np.sort(random.integers(0, 200, PEOPLE))
    leaning = random.normal(3.4, 0.4, 200)[team] + random.normal(0, 0.6, PEOPLE)
    answers = np.clip(np.rint(leaning + random.normal(0, 0.8, (ITEMS, PEOPLE))), 1, 5).astype(np.int8)
    answers[random.random(answers.shape) < 0.03] = 0
    tier = random.choice(4, PEOPLE, p=(0.06, 0.12, 0.22, 0.6))
    cuts = [np.zeros(PEOPLE, dtype=int), team // 17, tier, team, team // 17 * 4 + tier]
    taken = []
    for _ in range(TIMES):
        began = time.perf_counter()
        for cut in cuts:
            _cut(answers, cut.astype(np.int32))
        _scales(answers)
        taken.append(time.perf_counter() - began)
    return min(taken)


def measure_bootstrap() -> float:
    """Seconds for intervals of 5 means of 360 people from 1,000 replicates, the best of several."""
    values = np.clip(np.random.default_rng(0).normal(3.6, 0.8, (360, 5)), 1, 5)
    taken = []
    for _ in range(TIMES):
        began = time.perf_counter()
        bootstrap_means(values, Chances(seed=1), threads=2)
        taken.append(time.perf_counter() - began)
    return min(taken)


def _cut(answers: np.ndarray, groups: np.ndarray) -> None:
    """Moments, means, gaps, agreement, ICC and variances of one cut."""
    layout = Layout(5, 1, (ITEMS // SCALES,) * SCALES)
    tally = empty_tally(layout, np.bincount(groups), counted=True)
    Twin().add(answers, groups, tally)
    agreement(Twin().spreads(tally), null=uniform_variance(5))
    scales = [tally.scores(place) for place in range(SCALES)]
    for sums in (tally.item(slice(None)), *scales):
        mean_intervals(sums)
        gaps_to_others(sums)
    if len(tally.n) > 1:
        for sums in (*map(tally.item, range(ITEMS)), *scales):
            one_way(sums)
        for sums in scales:
            variance_components(group_means(sums))


def _scales(answers: np.ndarray) -> None:
    """Alpha, each item and omega of every scale."""
    everyone = np.zeros(PEOPLE, dtype=np.int64)
    width = ITEMS // SCALES
    for start in range(0, ITEMS, width):
        values = np.where(answers[start : start + width] > 0, answers[start : start + width], np.nan).T
        names = [f"q{place}" for place in range(start, start + width)]
        covariance = cross_moments(
            answer_table(names, values, Scale(1, 5)), everyone, n_groups=1
        ).covariance()
        cronbach_alpha(covariance)
        each_item(covariance)
        omega_total(covariance)


if __name__ == "__main__":
    print(json.dumps({"round": measure_round(), "bootstrap": measure_bootstrap()}))
