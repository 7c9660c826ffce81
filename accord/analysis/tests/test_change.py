"""Change between rounds: verdicts for few groups and many, and intervals that hold what they promise."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from accord.analysis.change import (
    Change,
    Differences,
    Prior,
    Verdict,
    beside,
    changes,
    linked,
    paired_change,
    unlinked,
)
from accord.analysis.errors import MalformedAnswers, NoVariance, TooFewAnswers
from accord.analysis.moments import Counts, Numbers
from accord.analysis.table import value_sums
from accord.analysis.tests.worlds import sums

PLAIN = {
    "rise": [1, 1, 2, 1, 1, 0, 1, 2, 1, 1],
    "fall": [-1, -2, -1, -1, -1, 0, -1, -2, -1, -1],
    "still": [0, 1, -1],
}


def found(differences: Differences, prior: Prior | None = None) -> list[Change]:
    all_of_them = [change for change in changes(differences, prior=prior) if change]
    assert len(all_of_them) == len(differences.n)
    return all_of_them


def test_it_works() -> None:
    rise, fall, still = found(linked(sums(*(list(map(float, group)) for group in PLAIN.values()))))
    assert (rise.verdict, fall.verdict, still.verdict) == (Verdict.UP, Verdict.DOWN, Verdict.UNSURE)
    assert rise.plain == rise.estimate.value == pytest.approx(1.1)
    assert rise.estimate.method == "plain, linked people, own spread"
    assert still.estimate.method == "plain, linked people, pooled spread"
    assert str(still.verdict) == "no change we can be sure of"


@given(st.lists(st.integers(-3, 3), min_size=3, max_size=40).filter(lambda raw: len(set(raw)) > 1))
def test_linked_people_are_a_paired_t_test(raw: list[int]) -> None:
    whole = paired_change(sums(list(map(float, raw))))
    expected = stats.ttest_1samp(raw, 0)
    interval = expected.confidence_interval(0.95)
    assert (whole.estimate.low, whole.estimate.high) == pytest.approx((interval.low, interval.high))
    assert whole.p_value == pytest.approx(float(expected.pvalue), abs=1e-12)
    assert whole.verdict is (Verdict.UNSURE if whole.p_value > 0.05 else whole.verdict)


def test_people_who_all_changed_alike_or_alone_are_no_test() -> None:
    with pytest.raises(NoVariance, match="all 3 people changed by the same"):
        paired_change(sums([1, 1, 1]))
    with pytest.raises(TooFewAnswers, match="1 people answered twice"):
        paired_change(sums([1]))
    with pytest.raises(TooFewAnswers, match="no group has two answers"):
        changes(linked(sums([1], [2])))


def test_separate_people_are_a_welch_test() -> None:
    before, after = [3, 4, 2, 3, 5, 4, 3, 3, 2, 4], [4, 5, 4, 3, 5, 4, 5, 4, 4, 5, 3]
    (change,) = found(unlinked(sums(list(map(float, before))), sums(list(map(float, after)))))
    interval = stats.ttest_ind(after, before, equal_var=False).confidence_interval(0.95)
    assert (change.estimate.low, change.estimate.high) == pytest.approx((interval.low, interval.high))


def test_a_group_without_answers_in_one_round_has_no_change() -> None:
    assert changes(unlinked(sums([1, 2], []), sums([2, 3], [4, 5])))[1] is None
    with pytest.raises(MalformedAnswers, match="1 groups before and 2 after"):
        unlinked(sums([1]), sums([1], [2]))


def test_ten_who_answered_alike_have_not_proved_that_nothing_varies() -> None:
    alike, other = found(linked(sums([1.0] * 10, [-1, 0, 1, 2, -2, 0, 1, 0, -1, 0])))
    assert alike.estimate.low < 1 < alike.estimate.high
    assert alike.estimate.method.endswith("pooled spread")
    assert other.estimate.method.endswith("own spread")


def test_a_prior_stated_beforehand_draws_small_groups() -> None:
    differences = linked(sums([2, 1, 3], [0, 1, -1]))
    plain, drawn = (found(differences, prior)[0] for prior in (None, Prior(0, 0.3)))
    assert 0 < drawn.estimate.value < plain.estimate.value
    assert drawn.plain == plain.plain
    assert drawn.estimate.high - drawn.estimate.low < plain.estimate.high - plain.estimate.low


def rounds(seed: int, sd: float, groups: int = 15) -> tuple[Numbers, Differences]:
    """True changes of groups of three to twenty people, and what a round shows of them."""
    random = np.random.default_rng(seed)
    truth = 0.2 + sd * random.normal(size=groups)
    index: Counts = np.repeat(np.arange(groups), random.integers(3, 21, groups))
    values = truth[index] + random.normal(size=len(index))
    return truth, linked(value_sums(values, index, n_groups=groups))


@pytest.mark.parametrize("sd", [0.0, 0.1, 0.5])
def test_intervals_of_many_groups_hold_the_truth(sd: float) -> None:
    """95% of them, over forty rounds of fifteen groups, also where groups do not differ at all."""
    held = []
    for seed in range(40):
        truth, differences = rounds(seed, sd)
        held += [
            change.estimate.low <= true <= change.estimate.high
            for change, true in zip(found(differences), truth.tolist(), strict=True)
        ]
    assert 0.93 <= np.mean(held) <= 0.995


def test_many_groups_are_drawn_together_and_are_nearer_the_truth() -> None:
    errors = []
    for seed in range(20):
        truth, differences = rounds(seed, 0.2)
        all_of_them = found(differences)
        assert all_of_them[0].estimate.method == "empirical Bayes, linked people"
        errors.append(
            [
                (np.array([change.plain for change in all_of_them]) - truth) ** 2,
                (np.array([change.estimate.value for change in all_of_them]) - truth) ** 2,
            ]
        )
    plain, drawn = np.mean(errors, axis=(0, 2))
    assert drawn < 0.6 * plain


def test_the_same_answers_give_the_same_interval() -> None:
    first, second = (found(rounds(1, 0.3)[1]) for _ in range(2))
    assert first == second


def test_eleven_groups_are_few_and_twelve_are_many() -> None:
    for groups, method in ((11, "plain"), (12, "empirical Bayes")):
        assert found(rounds(2, 0.3, groups)[1])[0].estimate.method.startswith(method)


def test_what_started_as_low_and_was_left_alone_moved_too() -> None:
    before = np.array([2.0, 2.1, 2.2, 1.9, 4.0])
    after = np.array([2.9, 2.4, 2.4, 2.6, 3.9])
    found = beside(before, after, chosen=0, acted_on=np.array([3]))
    assert found.value == pytest.approx(0.25)
    assert found.n == 2
    with pytest.raises(TooFewAnswers, match="0 other statements"):
        beside(before, after, chosen=4, acted_on=np.array([], dtype=np.int64))
