"""Round on round: leavers and joiners, and what counts as a change."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.analysis.cells import Reason
from accord.analysis.disclosure import Before, Moved, publish
from accord.analysis.disclosure.audience import crossed
from accord.analysis.disclosure.audit import audit
from accord.analysis.disclosure.movers import Guess, fitting, hides
from accord.analysis.disclosure.stories import Story, told_of_each
from accord.analysis.disclosure.value import Range
from accord.analysis.published import Banded, Published, Shown, Suppressed
from accord.analysis.tests.partnerships import frame, organisations_of

SMALL = "organisation-2"


def result(small: list[int], before: Published | None = None, *, joined: int = 0, left: int = 0) -> Published:
    """Two large organisations that answer alike in every round, and a small one that answers as given."""
    large = np.tile([1, 2, 3, 4, 5], 9).tolist()
    values = np.array([*large, *small], dtype=np.int8)[:, None]
    about = frame()
    if before is not None:
        about = replace(
            about, before=Before(published=before, moved={SMALL: Moved(joined=joined, left=left)})
        )
    return publish(organisations_of([20, 25, len(small)], values), about)


def test_the_answer_of_one_leaver_does_not_follow() -> None:
    """Naively 4.0 of eight and 3.9 of seven stand, and whoever left had answered 32 - 27 = 5."""
    first = result([3, 4, 4, 4, 3, 4, 3, 5])
    second = result([3, 4, 4, 4, 3, 4, 3], first, left=1)
    then, now = (found.cell(SMALL, "q0") for found in (first, second))
    assert isinstance(then, Shown)
    assert isinstance(now, Banded)
    assert now.reason is Reason.CHANGED
    low, high = (round(then.mean * 8 - edge * 7, 1) for edge in (now.high, now.low))
    assert min(high, 5) - max(low, 1) >= 2


def test_what_follows_from_the_other_round_alone_is_no_leak_of_this_one() -> None:
    """Eight gave 30, two of them left, and five answer now: even if each gave 5, the two had given 5."""
    audience = crossed(np.array([[20, 0], [25, 0], [5, 0], [0, 0]]))
    counts = np.array([np.full(5, people // 5) for people in audience.people])
    place = next(place for place, size in zip(audience.places, audience.sizes, strict=True) if size == 5)
    member = np.asarray(audience.member[audience.places.index(place)])
    guess = Guess(place=place, member=member, then=Range(30, 30), moved=Moved(left=2))
    nothing = {place: Range(5, 25)}  # a band from end to end
    assert not audit(audience, counts, nothing, floor=5, guesses=[guess]).leaks
    (leak,) = audit(audience, counts, {place: Range(5, 24)}, floor=5, guesses=[guess]).leaks
    assert leak.changed


def test_what_may_have_happened_fits_how_many_answered() -> None:
    """One left. If one answered less, it was that one; if as many did, somebody who was silent spoke up and
    knows it; if one answered more, all others did not answer as before.
    """
    found = {more: list(fitting(Moved(left=1), more)) for more in (-3, -2, -1, 0, 1)}
    assert found == {-3: [], -2: [Moved(left=2)], -1: [Moved(left=1)], 0: [Moved(joined=1, left=1)], 1: []}
    assert list(fitting(Moved(joined=2, left=2), 0)) == [
        Moved(joined=1, left=1),
        Moved(joined=2, left=2),
    ]


def test_where_nobody_can_have_answered_as_before_the_mean_stands() -> None:
    first = result([3, 4, 4, 4, 3, 4, 3])
    assert isinstance(result([3, 4, 4, 4, 3, 4, 3, 3], first, left=1).cell(SMALL, "q0"), Shown)


def test_a_range_that_would_reach_from_end_to_end_is_none() -> None:
    """Told as it is, it would stand in tables as a figure."""
    first = result([2, 2, 2, 2, 2, 3])
    assert isinstance(first.cell(SMALL, "q0"), Shown)
    assert result([2, 2, 2, 3, 3], first, left=1).cell(SMALL, "q0") == Suppressed(Reason.CHANGED)


def test_of_two_organisations_one_may_be_withheld_for_who_left() -> None:
    """Of all other reasons both are: here the audit has proved that it does not follow."""
    then, now = (
        np.array([*np.tile([1, 2, 3, 4, 5], 4), *small], dtype=np.int8)[:, None]
        for small in ([2, 2, 2, 2, 2, 3], [2, 2, 2, 3, 3])
    )
    first = publish(organisations_of([20, 6], then), frame())
    left = Before(published=first, moved={"organisation-1": Moved(left=1)})
    second = publish(organisations_of([20, 5], now), replace(frame(), before=left))
    assert second.cell("organisation-1", "q0") == Suppressed(Reason.CHANGED)
    assert isinstance(second.cell("organisation-0", "q0"), Shown)
    assert not isinstance(second.cell("everyone", "q0"), Shown)


def test_without_anybody_coming_or_going_the_mean_stands() -> None:
    first = result([3, 4, 4, 4, 3, 4, 3, 3])
    assert isinstance(result([4, 4, 4, 3, 3, 3, 3, 3], first).cell(SMALL, "q0"), Shown)


def test_a_statement_that_another_kind_of_round_asked_hides_its_leaver_too() -> None:
    first = result([3, 4, 4, 4, 3, 4, 3, 5])
    large = np.tile([1, 2, 3, 4, 5], 9).tolist()
    values = np.array([*large, 3, 4, 4, 4, 3, 4, 3], dtype=np.int8)[:, None]
    left = Before(published=first, moved={SMALL: Moved(left=1)})
    between = replace(first, items=(), cells={}, gaps=(), certificate=None)  # asked nothing of this
    about = replace(frame(), before=Before(published=between), elsewhere={"q0": left})
    cell = publish(organisations_of([20, 25, 7], values), about).cell(SMALL, "q0")
    assert isinstance(cell, Banded)
    assert cell.reason is Reason.CHANGED


def test_five_who_moved_hide_each_other() -> None:
    first = result([3, 4, 4, 4, 3, 4, 3, 3])
    assert isinstance(result([4, 4, 4, 3, 3, 3, 3], first, joined=2, left=3).cell(SMALL, "q0"), Shown)


def test_after_a_round_without_a_figure_nothing_follows() -> None:
    first = result([3, 4, 4, 4])
    assert isinstance(first.cell(SMALL, "q0"), Suppressed)
    assert isinstance(result([3, 4, 4, 4, 3], first, joined=1).cell(SMALL, "q0"), Shown)


def test_a_change_is_told_from_ten_answers_in_both_rounds() -> None:
    first = result([3, 4, 4, 4, 3, 4, 3, 3])
    second = result([3, 4, 4, 4, 3, 4, 3, 3], first)
    assert {change.group for change in second.changes} == {"everyone", "organisation-0", "organisation-1"}
    assert all(change.difference == 0 and not change.sure for change in second.changes)
    assert not first.changes


@pytest.mark.parametrize(("then", "now", "is_told"), [(10, 10, True), (9, 10, False), (10, 9, False)])
def test_ten_are_just_enough_for_a_change(then: int, now: int, is_told: bool) -> None:
    first = result([3, 4] * 4 + [3] * (then - 8))
    second = result([3, 4] * 4 + [3] * (now - 8), first)
    assert isinstance(second.cell(SMALL, "q0"), Shown)
    assert (SMALL in {change.group for change in second.changes}) == is_told


def test_a_change_carries_no_factor_for_a_finite_population() -> None:
    """Everybody answered in both rounds, and yet the interval of a change has a width."""
    first = result([3] * 5)
    change = result([3] * 5, first).changes[0]
    assert change.low < 0 < change.high


def test_a_result_with_changes_survives_storage() -> None:
    second = result([3, 4, 4, 3, 3], result([3, 4, 4, 4, 3]))
    assert Published.from_json(second.to_json()) == second


@given(
    st.lists(st.integers(1, 5), min_size=5, max_size=9),
    st.integers(0, 2),
    st.lists(st.integers(1, 5), max_size=2),
    st.integers(0, 2**16),
)
@settings(max_examples=25)
def test_who_came_or_went_keeps_two_points(stay: list[int], left: int, joiners: list[int], seed: int) -> None:
    """For everybody who moved and every other of them: by listing all answers they may have given, if all who
    stayed answered as before.
    """
    leavers = np.random.default_rng(seed).integers(1, 6, left).tolist()
    first = result([*stay, *leavers])
    second = result([*stay, *joiners], first, joined=len(joiners), left=left)
    then, now = first.cell(SMALL, "q0"), second.cell(SMALL, "q0")
    moved = left + len(joiners)
    if not moved or isinstance(then, Suppressed) or isinstance(now, Suppressed):
        return
    if min(then.n, now.n) >= 10:
        return
    low, high = (sums(then)[0] - sums(now)[1], sums(then)[1] - sums(now)[0])
    signs = np.array([1] * left + [-1] * len(joiners))
    fits = [given for given in product(range(1, 6), repeat=moved) if low <= signs @ np.array(given) <= high]
    for person, other in product(range(moved), repeat=2):
        for own in range(1, 6):
            possible = [given[person] for given in fits if given[other] == own] if person != other else None
            assert not possible or max(possible) - min(possible) >= 2


@given(
    st.lists(st.integers(1, 5), min_size=5, max_size=8),
    st.integers(0, 2),
    st.lists(st.integers(1, 5), max_size=1),
    st.integers(1, 5),
    st.integers(0, 2**16),
)
@settings(max_examples=25)
def test_who_was_silent_before_learns_nothing_of_who_came_or_went(
    stay: list[int], left: int, joiners: list[int], own: int, seed: int
) -> None:
    """Somebody who stayed answers for the first time, and guesses that all others answered as before."""
    leavers = np.random.default_rng(seed).integers(1, 6, left).tolist()
    first = result([*stay, *leavers])
    second = result([*stay, *joiners, own], first, joined=len(joiners), left=left)
    then, now = first.cell(SMALL, "q0"), second.cell(SMALL, "q0")
    moved = left + len(joiners)
    if isinstance(then, Suppressed) or isinstance(now, Suppressed) or min(then.n, now.n) >= 10:
        return
    low, high = (sums(then)[0] - sums(now)[1] + own, sums(then)[1] - sums(now)[0] + own)
    signs = np.array([1] * left + [-1] * len(joiners))
    fits = [given for given in product(range(1, 6), repeat=moved) if low <= signs @ np.array(given) <= high]
    for person in range(moved):
        possible = [given[person] for given in fits]
        assert not possible or max(possible) - min(possible) >= 2


def sums(cell: Shown | Banded) -> tuple[float, float]:
    """The sums that a cell leaves possible."""
    if isinstance(cell, Banded):
        return cell.low * cell.n, cell.high * cell.n
    half = 0.05 if cell.n < 10 else 0.005
    return (cell.mean - half) * cell.n, (cell.mean + half) * cell.n


@given(st.integers(7, 9), st.integers(0, 2), st.integers(0, 2), st.integers(0, 22))
@settings(max_examples=15)
def test_a_reader_who_knows_the_rule_learns_no_more_than_the_band(
    n: int, joined: int, left: int, above: int
) -> None:
    """Whoever runs the rule for every sum there could have been knows which of them would have been told
    alike.

    Naively the run of bands was laid around the true one, which therefore stood in its middle.
    """
    moved, now = Moved(joined=joined, left=left), n + joined - left
    then = min(n + 7 + above, 5 * n - 7)
    story = Story(Shown(n=n, mean=round(then / n, 1), low=1.0, high=5.0), moved)
    alike: dict[tuple[Range, Range], list[int]] = {}
    for total, told in enumerate(told_of_each(now, 5, (story,), False), start=now):
        if told is not None:
            alike.setdefault(told, []).append(total)
    for (believed, means), totals in alike.items():
        assert (believed.low, believed.high) == (totals[0], totals[-1])
        assert hides(believed, Range(then, then), moved, 5) or (means.low, means.high) == (1, 5)


@pytest.mark.parametrize(("joined", "left"), [(1, 0), (0, 1), (1, 1)])
def test_one_or_two_who_moved_always_band(joined: int, left: int) -> None:
    first = result([3, 4, 4, 4, 3, 4, 3])
    now = result([3, 4, 4, 4, 3, 4, 3], first, joined=joined, left=left).cell(SMALL, "q0")
    assert isinstance(now, Banded)
    assert now.high - now.low < 4
