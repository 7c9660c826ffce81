"""Raters of the same targets: the published table, pingouin, and what leniency does."""

import numpy as np
import pandas as pd
import pingouin
import pytest

from accord.analysis.errors import MalformedAnswers, NoVariance, TooFewAnswers, TooFewGroups
from accord.analysis.leniency import crossed_components
from accord.analysis.raters import rater_agreement

# Shrout & Fleiss 1979, Psychol Bull 86:420-428, tables 2 and 4: six targets, four judges.
JUDGES = np.array(
    [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]], dtype=float
)


def test_the_published_table() -> None:
    found = rater_agreement(JUDGES)
    single = (found.one_way.value, found.random.value, found.fixed.value)
    mean = (found.one_way_mean.value, found.random_mean.value, found.fixed_mean.value)
    assert tuple(round(value, 2) for value in single) == (0.17, 0.29, 0.71)
    assert tuple(round(value, 2) for value in mean) == (0.44, 0.62, 0.91)


@pytest.mark.parametrize(("seed", "targets", "raters"), [(1, 3, 2), (2, 8, 5)])
@pytest.mark.filterwarnings("ignore::pandas.errors.Pandas4Warning")
def test_they_are_those_of_pingouin(seed: int, targets: int, raters: int) -> None:
    random = np.random.default_rng(seed)
    ratings = np.round(random.normal(size=(targets, 1)) + random.normal(size=(targets, raters)), 2)
    rows = [
        {"target": target, "rater": rater, "rating": ratings[target, rater]}
        for target in range(targets)
        for rater in range(raters)
    ]
    table = pingouin.intraclass_corr(pd.DataFrame(rows), targets="target", raters="rater", ratings="rating")
    found = rater_agreement(ratings)
    ours = (
        found.one_way,
        found.random,
        found.fixed,
        found.one_way_mean,
        found.random_mean,
        found.fixed_mean,
    )
    assert [each.value for each in ours] == pytest.approx(table["ICC"].tolist(), abs=1e-6)


def test_what_cannot_be_estimated_is_said() -> None:
    with pytest.raises(MalformedAnswers, match="every rater"):
        rater_agreement(np.array([[1, np.nan], [2, 3]]))
    with pytest.raises(TooFewAnswers, match="1 targets and 4 raters"):
        rater_agreement(JUDGES[:1])
    with pytest.raises(NoVariance, match="by their level only"):
        rater_agreement(np.array([[1.0, 2], [3, 4], [4, 5]]))


def test_leniency_and_quality_are_told_apart() -> None:
    """Raters differ by 0.8, targets by 0.4, chance by 0.5: found again from incomplete ratings."""
    random = np.random.default_rng(3)
    raters, targets = random.integers(0, 120, 2500), random.integers(0, 60, 2500)
    ratings = 0.8 * random.normal(size=120)[raters] + 0.4 * random.normal(size=60)[targets]
    ratings = 3 + ratings + 0.5 * random.normal(size=2500)
    found = crossed_components(ratings, raters, targets)
    assert found.raters == pytest.approx(0.64, rel=0.3)
    assert found.targets == pytest.approx(0.16, rel=0.4)
    assert found.residual == pytest.approx(0.25, rel=0.1)


def test_too_few_ratings_are_refused() -> None:
    with pytest.raises(TooFewGroups, match="two raters"):
        crossed_components(np.ones(4), np.zeros(4, dtype=np.int64), np.arange(4))
    with pytest.raises(TooFewAnswers, match="4 ratings"):
        crossed_components(np.ones(4), np.array([0, 0, 1, 1]), np.array([0, 1, 0, 1]))
    with pytest.raises(MalformedAnswers, match="its rater, its target"):
        crossed_components(np.array([np.nan]), np.zeros(1, dtype=np.int64), np.zeros(1, dtype=np.int64))
