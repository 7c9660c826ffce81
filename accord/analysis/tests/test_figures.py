"""Intervals: on whose spread those rest that have none of their own, and how they are rounded."""

import numpy as np
import pytest

from accord.analysis.disclosure import Answers, publish
from accord.analysis.disclosure.figures import outwards
from accord.analysis.estimate import Estimate
from accord.analysis.means import Sample, mean_interval
from accord.analysis.published import EVERYONE, Cut, Published, Shown
from accord.analysis.spread import pooled_spread
from accord.analysis.tests.partnerships import frame, organisations_of, people_of

LARGE = [1, 2, 2, 3, 3, 3, 4, 4, 5, 5] * 2


def shown(result: Published, key: str) -> Shown:
    cell = result.cell(key, "q0")
    assert isinstance(cell, Shown)
    return cell


def of_teams() -> Answers:
    """Teams of 20, 20 and 7 of one partner: of the first two and of everyone distributions stand."""
    values = np.array([*LARGE, *[3, 4] * 10, *[2, 3, 3, 4, 3, 2, 4]], dtype=np.int8)[:, None]
    team = [0] * 20 + [1] * 20 + [2] * 7
    return people_of({Cut.TEAM: team}, values, partner=[0] * 47, invited_more=30)


def test_without_organisations_a_small_group_borrows_the_spread_of_everyone() -> None:
    """And of no other group that has one: a pool of single groups would tell their spread."""
    result = publish(of_teams(), frame())
    everyone = shown(result, EVERYONE)
    assert everyone.distribution is not None
    assert shown(result, "team-0").distribution is not None
    small = shown(result, "team-2")
    assert small.distribution is None
    spread = pooled_spread(np.array([everyone.distribution]))
    invited = next(group.invited for group in result.groups if group.key == "team-2")
    sample = Sample(n=7, invited=invited, mean=small.mean, spread=spread)
    assert (small.low, small.high) == outwards(mean_interval(sample, options=5), 1)


def test_gaps_have_two_digits_at_most() -> None:
    values = np.array([*LARGE, *LARGE[3:], *[2, 3, 3, 4, 3, 2, 4]], dtype=np.int8)[:, None]
    result = publish(organisations_of([20, 17, 7], values, invited_more=9), frame())
    assert result.gaps
    for gap in result.gaps:
        for figure in (gap.difference, gap.low, gap.high):
            assert figure == round(figure, 2)


@pytest.mark.parametrize(("low", "high"), [(2.94, 3.16), (2.9, 3.2), (2.90000000001, 3.19999999999)])
def test_an_interval_is_rounded_outwards_but_for_the_noise_of_binary_fractions(
    low: float, high: float
) -> None:
    estimate = Estimate((low + high) / 2, low, high, 12, "t")
    assert outwards(estimate, 1) == (2.9, 3.2)
    assert outwards(Estimate(3.0, 2.8999, 3.2001, 12, "t"), 1) == (2.8, 3.3)
