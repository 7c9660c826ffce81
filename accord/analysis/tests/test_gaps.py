"""Gaps between groups: Welch, teams, standardised, many at once, and who says what of whom."""

import numpy as np
import pingouin
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats
from statsmodels.regression.linear_model import OLS

from accord.analysis.errors import MalformedAnswers, NoVariance, TooFewAnswers, TooFewGroups
from accord.analysis.estimate import Caution
from accord.analysis.gaps import clustered_gap, gap, gap_p_value, hedges_g
from accord.analysis.means import Sample, equal_weight_mean, nonresponse_bounds, per_person_mean
from accord.analysis.multiplicity import adjusted_p_values, shrink_gaps
from accord.analysis.rated import rated_table, sample_of
from accord.analysis.spread import Spread
from accord.analysis.tests.worlds import sums

COUNCIL: list[float] = [4, 5, 3, 4, 4, 2, 5, 4, 3, 4, 5, 4]
KESTREL: list[float] = [2, 3, 3, 1, 4, 2, 3, 3, 2, 5, 3]
SAMPLES = st.lists(st.integers(1, 5).map(float), min_size=3, max_size=30).filter(
    lambda raw: len(set(raw)) > 1
)


def sample(raw: list[float], invited: int | None = None) -> Sample:
    return sample_of(sums(raw), 0, invited=invited)


@given(SAMPLES, SAMPLES)
def test_interval_and_p_value_are_those_of_scipy(first: list[float], second: list[float]) -> None:
    expected = stats.ttest_ind(first, second, equal_var=False)
    found = gap(sample(first), sample(second))
    interval = expected.confidence_interval(0.95)
    assert (found.low, found.high) == pytest.approx((interval.low, interval.high), abs=1e-8)
    assert gap_p_value(sample(first), sample(second)) == pytest.approx(float(expected.pvalue), abs=1e-9)
    assert found.method == "Welch"


def test_groups_that_answered_alike_differ_surely_or_not_at_all() -> None:
    four, two = sample([4, 4, 4]), sample([2, 2])
    assert gap(four, two).low == gap(four, two).high == 2
    assert (gap_p_value(four, two), gap_p_value(four, sample([4, 4]))) == (0, 1)


def test_everybody_answered_leaves_no_doubt_about_these_people() -> None:
    found = gap(sample(COUNCIL, 12), sample(KESTREL, 11))
    assert found.low == found.value == found.high
    assert found.method == "Welch, finite"


def test_the_gap_in_standard_deviations_is_that_of_pingouin() -> None:
    found = hedges_g(sample(COUNCIL), sample(KESTREL))
    assert found.value == pytest.approx(pingouin.compute_effsize(COUNCIL, KESTREL, eftype="hedges"), abs=1e-9)
    assert found.low < found.value < found.high


def test_the_interval_in_standard_deviations_inverts_the_noncentral_t() -> None:
    found = hedges_g(sample(COUNCIL), sample(KESTREL))
    df, root = 21, np.sqrt(12 * 11 / 23)
    correction = 1 - 3 / (4 * df - 1)
    statistic = found.value / correction * root
    assert stats.nct.cdf(statistic, df, found.low / correction * root) == pytest.approx(0.975, abs=1e-6)


def test_a_gap_in_standard_deviations_needs_two_answers_that_differ() -> None:
    lone = Sample(n=1, invited=None, mean=3, spread=Spread(1, 10))
    with pytest.raises(TooFewAnswers, match="groups of 1 and 12"):
        hedges_g(lone, sample(COUNCIL))
    with pytest.raises(NoVariance, match="nobody differs within"):
        hedges_g(sample([4, 4]), sample([2, 2]))


def test_teams_as_clusters_are_those_of_statsmodels() -> None:
    """The same linearised variance, before each side's own factor T / (T - 1)."""
    random = np.random.default_rng(4)
    sides = [
        [(3 + side + random.normal() + random.normal(size=random.integers(3, 9))).tolist() for _ in range(6)]
        for side in (0.0, 0.5)
    ]
    found = clustered_gap(sums(*sides[0]), sums(*sides[1]))
    values = np.array([value for teams in sides for team in teams for value in team])
    teams = [team for side in sides for team in side]
    cluster = np.repeat(np.arange(12), [len(team) for team in teams])
    design = np.stack([np.ones(len(values)), cluster < 6], axis=1).astype(float)
    fitted = OLS(values, design).fit(
        cov_type="cluster", cov_kwds={"groups": cluster, "use_correction": False}
    )
    assert found.value == pytest.approx(float(fitted.params[1]))
    half = stats.t.ppf(0.975, satterthwaite_df(sides)) * float(fitted.bse[1]) * np.sqrt(6 / 5)
    assert found.high - found.value == pytest.approx(half, rel=1e-9)


def satterthwaite_df(sides: list[list[list[float]]]) -> float:
    parts = []
    for teams in sides:
        everyone = np.concatenate([np.array(team) for team in teams])
        totals = np.array([(np.array(team) - everyone.mean()).sum() for team in teams])
        parts.append(6 / 5 * (totals @ totals) / len(everyone) ** 2)
    return float(sum(parts) ** 2 / sum(part**2 / 5 for part in parts))


def test_people_of_one_team_are_not_independent() -> None:
    teams: list[list[float]] = [[5, 5, 5], [1, 1, 1], [4, 4, 4], [2, 2, 2]]
    clustered = clustered_gap(sums(*teams), sums(*teams[::-1]))
    alone = gap(*(sample([value for team in teams for value in team]) for _ in range(2)))
    assert clustered.high > alone.high
    with pytest.raises(TooFewGroups, match="has 1 teams"):
        clustered_gap(sums([1, 2], []), sums(*teams))


def test_silence_could_have_said_anything() -> None:
    assert nonresponse_bounds(sample(COUNCIL, 16), low=1, high=5) == pytest.approx((51 / 16, 67 / 16))
    assert nonresponse_bounds(sample(COUNCIL, 12), low=1, high=5) == pytest.approx((47 / 12, 47 / 12))
    with pytest.raises(MalformedAnswers, match="number of people"):
        nonresponse_bounds(sample(COUNCIL), low=1, high=5)


def test_each_partner_once_beside_each_person_once() -> None:
    large, small = sample([4.0, 5.0] * 20), sample([2, 1, 2])
    equal, person = equal_weight_mean([large, small]), per_person_mean([large, small])
    assert equal.value == pytest.approx((4.5 + 5 / 3) / 2)
    assert person.value == pytest.approx((180 + 5) / 43)
    assert person.cautions == (Caution.DOMINATED,)
    assert equal.cautions == ()
    with pytest.raises(TooFewAnswers, match="no organisation"):
        equal_weight_mean([])
    with pytest.raises(TooFewAnswers, match="no organisation"):
        per_person_mean([])


@given(st.lists(st.floats(0, 1), min_size=1, max_size=30))
def test_adjusted_p_values_are_those_of_scipy(p_values: list[float]) -> None:
    expected = stats.false_discovery_control(p_values)
    assert adjusted_p_values(np.array(p_values)) == pytest.approx(expected, abs=1e-12)


def test_a_p_value_is_a_probability() -> None:
    with pytest.raises(MalformedAnswers, match="between 0 and 1"):
        adjusted_p_values(np.array([1.2]))


def test_many_gaps_are_drawn_together() -> None:
    """True gaps with sd 0.5 seen with error 0.5: about half of each is kept, and that is nearer the truth."""
    random = np.random.default_rng(5)
    truth = 0.5 * random.normal(size=400)
    seen = truth + 0.5 * random.normal(size=400)
    found = shrink_gaps(seen, np.full(400, 0.5))
    assert found.spread == pytest.approx(0.25, rel=0.3)
    assert ((found.value - truth) ** 2).mean() < ((seen - truth) ** 2).mean() * 0.7
    assert found.weight == pytest.approx(np.full(400, 0.5), abs=0.1)


def test_gaps_no_larger_than_their_errors_vanish() -> None:
    found = shrink_gaps(np.array([0.1, -0.1, 0.2]), np.array([0.5, 0.5, 0.5]))
    assert (found.spread, found.value.tolist()) == (0, [0, 0, 0])
    with pytest.raises(TooFewGroups, match="1 gaps"):
        shrink_gaps(np.ones(1), np.ones(1))
    with pytest.raises(MalformedAnswers, match="above 0"):
        shrink_gaps(np.ones(2), np.zeros(2))


def test_who_says_what_of_whom() -> None:
    """The council sees Kestrel at 2, Kestrel sees itself at 4."""
    values = np.array([2, 3, 1, 4, 4, 5, 3, 3, 4, 5])
    raters = np.array([0, 0, 0, 1, 1, 1, 1, 0, 0, 0])
    targets = np.array([1, 1, 1, 1, 1, 1, 1, 0, 0, 0])
    found = rated_table(values, raters, targets, ["council", "kestrel"])
    assert found.cell("council", "kestrel").value == 2
    assert found.cell("kestrel", "kestrel").value == 4
    assert found.seen_gap("council", "kestrel").value == -2
    assert found.n("kestrel", "council") == 0
    with pytest.raises(TooFewAnswers, match="0 answers"):
        found.cell("kestrel", "council")
    with pytest.raises(MalformedAnswers, match="no organisation is called school"):
        found.cell("school", "council")
    with pytest.raises(MalformedAnswers, match="outside 0 to 1"):
        rated_table(np.ones(1), np.array([2]), np.array([0]), ["a", "b"])
    with pytest.raises(MalformedAnswers, match="its rater and its target"):
        rated_table(np.ones(1), np.array([1, 1]), np.array([0]), ["a", "b"])
