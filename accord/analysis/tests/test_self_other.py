"""Own view beside that of others."""

import numpy as np
import pytest
from scipy import stats

from accord.analysis.errors import NoVariance, TooFewAnswers
from accord.analysis.self_other import View, self_other_gap

OTHERS = {"reports": np.array([3.0, 4, 2, 3]), "partners": np.array([2.0, 3, 3])}


def test_it_works() -> None:
    found = self_other_gap(4, OTHERS, sd=0.8, single_rater=0.35)
    assert found.others == pytest.approx(20 / 7)
    assert found.by_category == {"reports": 3, "partners": pytest.approx(8 / 3)}
    assert found.view is View.HIGHER
    assert found.reliability == pytest.approx(7 * 0.35 / (1 + 6 * 0.35))
    interval = stats.ttest_1samp(np.concatenate(list(OTHERS.values())), 0).confidence_interval(0.95)
    assert (found.gap.low, found.gap.high) == pytest.approx((4 - interval.high, 4 - interval.low))


@pytest.mark.parametrize(("own", "view"), [(2.4, View.LOWER), (2.5, View.IN_LINE), (3.2, View.IN_LINE)])
def test_within_half_a_standard_deviation_views_are_in_line(own: float, view: View) -> None:
    found = self_other_gap(own, OTHERS, sd=0.8)
    assert found.view is view
    assert found.reliability is None


def test_two_raters_are_no_group() -> None:
    with pytest.raises(TooFewAnswers, match="peers: 2 raters, 3 are needed"):
        self_other_gap(4, OTHERS | {"peers": np.array([3.0, 4])}, sd=0.8)
    with pytest.raises(TooFewAnswers, match="nobody else"):
        self_other_gap(4, {}, sd=0.8)


def test_without_spread_over_people_nothing_can_be_compared() -> None:
    with pytest.raises(NoVariance, match="is 0"):
        self_other_gap(4, OTHERS, sd=0)
