"""Ranges of teams that would be hidden for smaller ones: wide enough for whoever hides behind them."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.analysis.cells import Reason
from accord.analysis.disclosure import Answers, publish
from accord.analysis.disclosure.audience import TOTAL, Audience
from accord.analysis.disclosure.forms import Level
from accord.analysis.disclosure.plan import Movements, Plan, plan
from accord.analysis.disclosure.settle import Settlement
from accord.analysis.disclosure.softened import Softened, edges_apart, softened
from accord.analysis.disclosure.value import bands, wide_bands
from accord.analysis.published import EVERYONE, Banded, Cut, Published, Shown, Suppressed
from accord.analysis.tests.attacker import Attacker
from accord.analysis.tests.partnerships import frame, members_of, people_of

OURS, THEIRS = (Cut.ORGANISATION, 0), (Cut.ORGANISATION, 1)
SPREAD = [2, 3, 4, 3, 1, 5, 3, 4, 2, 3]


def council(*teams: int, answers: list[int] | None = None) -> Answers:
    """A council of teams of these sizes, beside a contractor of 20 without teams."""
    team = [place for place, people in enumerate(teams) for _person in range(people)]
    given = answers or np.resize(SPREAD, len(team)).tolist()
    values = np.array([*given, *np.resize(SPREAD, 20)], dtype=np.int8)[:, None]
    organisation = [0] * len(team) + [1] * 20
    return people_of({Cut.ORGANISATION: organisation, Cut.TEAM: [*team, *[-1] * 20]}, values)


def attacker_of(answers: Answers, result: Published) -> Attacker:
    return Attacker(result, "q0", members_of(answers), answers.values[:, 0] > 0)


def left_open(answers: Answers, result: Published, *teams: int) -> float:
    """In how wide an interval the mean of these teams together lies."""
    attacker = attacker_of(answers, result)
    inside = np.any([attacker.inside(f"team-{team}") for team in teams], axis=0)
    low, high = attacker.mean_among(inside)
    return high - low


def tried(*sizes: int, cut: Cut = Cut.TEAM, alone: int = 0) -> tuple[set[int], set[frozenset[int]]]:
    """One organisation of teams, beside a contractor of 20: of which teams a range may be tried, and who
    would follow, as sets of teams.

    alone: how many of the organisation stand in no team, the last of the sets.
    """
    people = np.array([*sizes, alone, 20])
    teams = np.eye(len(sizes), len(people), dtype=bool)
    inside = np.arange(len(people)) <= len(sizes)
    audience = Audience(
        places=(TOTAL, OURS, THEIRS, *((cut, team) for team in range(len(sizes)))),
        member=np.array([inside | True, inside, ~inside, *teams]),
        people=people,
        partners=np.array([inside, ~inside]),
    )
    found: Softened = softened(audience, plan(audience, floor=5), floor=5, movements=Movements())
    assert {place[0] for place in found.places} <= {cut}
    assert found.following.shape[1] == people.size
    return {place[1] for place in found.places}, {
        frozenset(np.flatnonzero(row).tolist()) for row in found.following
    }


def test_a_range_may_be_tried_of_whoever_is_hidden_for_others_only() -> None:
    """Also of five, who are just enough; and whoever would follow from the sums is named, whole."""
    assert tried(12, 11, 8, 4) == ({2}, {frozenset([3])})
    assert tried(12, 11, 5, 1) == ({2}, {frozenset([3])})
    assert tried(12, 11, 8, 2, 2) == ({2}, {frozenset([3, 4])})
    assert tried(12, 8, cut=Cut.ORGANISATION_TIER, alone=3) == ({1}, {frozenset([2])})


def test_where_nobody_is_hidden_for_others_no_range_is_tried() -> None:
    assert tried(12, 11, 8) == (set(), set())
    assert tried(12, 11, 8, 0) == (set(), set())
    assert tried(12, 2, 2, 1) == (set(), set()), "too few by themselves, and five together"


def test_it_works() -> None:
    """Naive: the council's 35 less teams of 12, 11 and 8 are the team of four, whose mean follows."""
    answers = council(12, 11, 8, 4)
    result = publish(answers, frame())
    told = [result.cell(f"team-{team}", "q0") for team in range(4)]
    assert [type(cell) for cell in told] == [Shown, Shown, Banded, Suppressed]
    assert isinstance(told[2], Banded)
    assert told[2].reason is Reason.WOULD_FOLLOW
    assert left_open(answers, result, 3) >= 2
    counts = np.bincount(answers.values[23:31, 0], minlength=6)[1:]
    mean = float(counts @ np.arange(1, 6)) / 8
    assert told[2].low <= mean <= told[2].high
    plain = Shown(n=8, mean=round(mean, 1), low=1.0, high=5.0)
    naive = replace(result, cells={**result.cells, ("team-2", "q0"): plain}, certificate=None)
    assert left_open(answers, naive, 3) < 0.5


def test_the_bands_of_the_value_rule_would_be_too_narrow() -> None:
    """Naive: in the bands of means that would tell too much, the four lie within 1.5 points."""
    narrow = bands(8, 5).sums
    assert min(band.high - band.low for band in narrow) < 2 * 4
    wide, *_ = wide_bands(8, 5, edges_apart(5, 5))
    assert wide.means == ((1.0, 2.34), (2.33, 3.67), (3.66, 5.0))
    assert min(band.high - band.low for band in wide.sums) >= 2 * 4


def test_those_who_hide_behind_a_range_together_are_protected_together() -> None:
    """Naive: teams of two and of two are protected one by one, and both together lie within a point and a
    half.
    """
    answers = council(12, 11, 8, 2, 2)
    result = publish(answers, frame())
    assert left_open(answers, result, 3, 4) >= 2


@pytest.mark.parametrize("extreme", [1, 5])
def test_where_it_cannot_be_proved_nothing_is_told(extreme: int) -> None:
    """Who answered alike at an end of the scale leaves a range less room than it needs."""
    given = [*np.resize(SPREAD, 23).tolist(), *[extreme] * 12]
    answers = council(12, 11, 8, 4, answers=given)
    result = publish(answers, frame())
    assert left_open(answers, result, 3) >= 2


def test_too_few_answers_for_two_bands_stay_hidden() -> None:
    assert wide_bands(5, 5, edges_apart(5, 5))
    assert not wide_bands(8, 5, edges_apart(10, 5))


def test_a_total_is_withheld_and_no_range_of_it_told() -> None:
    values = np.resize(SPREAD, 60).astype(np.int8)[:, None]
    sizes = [0] * 22 + [1] * 34 + [2] * 4
    result = publish(people_of({Cut.ORGANISATION: sizes}, values), frame())
    assert result.cell(EVERYONE, "q0") == Suppressed(Reason.WOULD_FOLLOW)


TEAM, OTHER = (Cut.TEAM, 0), (Cut.TEAM, 1)
GIVEN = st.lists(st.integers(0, 6), min_size=5, max_size=5).filter(lambda counts: sum(counts) >= 5)


def settling(team: list[int], other: list[int]) -> Settlement:
    """One organisation of two teams that gave these answers, of which everything may be told."""
    counts = np.array([team, other])
    member = np.array([[True, True], [True, False], [False, True]])
    audience = Audience(
        places=(OURS, TEAM, OTHER), member=member, people=counts.sum(axis=1), partners=member[:1]
    )
    return Settlement(audience, counts, Plan(frozenset(audience.places)), Plan(frozenset()), 5)


@given(GIVEN, GIVEN)
def test_a_range_of_a_team_is_widened_before_it_is_lost(team: list[int], other: list[int]) -> None:
    """Each holds the one before and more; that of an organisation is told as it is or not at all."""
    settlement = settling(team, other)
    forms = dict(settlement._forms)
    while forms[TEAM].level > Level.HIDDEN:
        before = forms[TEAM]
        forms |= settlement._one_down(forms, TEAM)
        after = forms[TEAM]
        if after.level is Level.BANDED:
            assert after.sums.low <= before.sums.low <= before.sums.high <= after.sums.high
            assert after.sums != before.sums
    forms |= {OURS: replace(forms[OURS], level=Level.BANDED)}
    assert settlement._one_down(forms, OURS)[OURS].level is Level.HIDDEN


@pytest.mark.parametrize(
    ("counts", "ranges"),
    [
        ([0, 0, 0, 2, 10], [(4.5, 5), (4, 5), (3.66, 5), (3, 5)]),
        ([10, 2, 0, 0, 0], [(1, 1.5), (1, 2), (1, 2.34), (1, 3)]),
    ],
)
def test_the_last_range_of_a_team_says_on_which_half_of_the_scale_it_lies(
    counts: list[int], ranges: list[tuple[float, float]]
) -> None:
    settlement = settling(counts, [1, 1, 2, 1, 1])
    forms, told = dict(settlement._forms), []
    while forms[TEAM].level > Level.HIDDEN:
        told.append(forms[TEAM].band)
        forms |= settlement._one_down(forms, TEAM)
    assert told == ranges


def test_a_wider_range_is_given_before_a_mean() -> None:
    """Of two teams in the way the one whose range can be wider; of two means that of the fewer."""
    banded = settling([0, 0, 0, 2, 10], [1, 1, 2, 1, 1])
    assert banded._forms[TEAM].level is Level.BANDED
    assert banded._cheapest([frozenset([TEAM, OTHER])], banded._forms, banded._one_down) == [TEAM]
    plain = settling([1, 2, 5, 2, 2], [1, 1, 2, 1, 1])
    assert plain._cheapest([frozenset([TEAM, OTHER])], plain._forms, plain._one_down) == [OTHER]
