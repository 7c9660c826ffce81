"""Reports: on whose answers intervals rest, and how far all raters together moved since the last one."""

from collections.abc import Sequence
from datetime import UTC, datetime

import numpy as np
import pytest

from accord.analysis.cells import Banded, Reason, Shown, Suppressed
from accord.analysis.disclosure.feedback import Ratings, ReportFrame, feedback_report
from accord.analysis.disclosure.returning import ReportBefore
from accord.analysis.feedback import TOGETHER, FeedbackReport, RaterGroup
from accord.analysis.published import Item
from accord.analysis.spread import random_spread

MIDDLING = [2, 3, 4, 3, 3, 2, 4, 3, 3, 4, 2, 3]
ROSTER = {"home": set(range(12))}


def report(
    *columns: Sequence[int],
    options: Sequence[int] = (5, 5),
    before: FeedbackReport | None = None,
    since: ReportBefore | None = None,
) -> FeedbackReport:
    """One group of raters, of whom forty were asked; a column of answers for each statement.

    before: the last report, about the same raters. since: the same where some came or went.
    """
    values = np.array(columns, dtype=np.int8).T
    asked = zip(range(len(columns)), options, strict=False)
    return feedback_report(
        Ratings(
            items=tuple(Item(key=f"q{at}", text=f"Statement {at}", options=scale) for at, scale in asked),
            groups=(RaterGroup(key="home", name="Home", invited=40),),
            values=values,
            group=np.zeros(len(values), dtype=np.int64),
        ),
        ReportFrame(
            round_key="r",
            closed_at=datetime(2026, 7, 1, 17, tzinfo=UTC),
            called="All raters",
            before=ReportBefore(report=before, then=ROSTER, now=ROSTER) if before else since,
        ),
    )


def test_from_ten_answers_on_the_spread_is_that_of_the_answers_to_two_digits() -> None:
    """Below, for one statement even, it is that of answers given at random."""
    ten, other = MIDDLING[:10], [1, 2, 3, 4, 5, 1, 2, 3, 4, 5]
    pooled = (np.var(ten, ddof=1) + np.var(other, ddof=1)) / 2
    assert report(ten, other).spread == round(pooled, 2) != round(pooled, 1)
    at_random = random_spread(5).variance
    assert report(ten[:9], other[:9]).spread == at_random
    assert report(ten, [0, *other[1:]]).spread == at_random


def test_a_statement_on_another_scale_lends_nothing_to_the_spread() -> None:
    ten, other = MIDDLING[:10], [1, 2, 7, 6, 5, 1, 2, 7, 6, 5]
    assert report(ten, other, options=(5, 7)).spread == round(np.var(ten, ddof=1), 2)
    assert report(other, ten, options=(7, 5)).spread == round(np.var(other, ddof=1), 2)


def test_a_change_is_that_of_the_means_and_not_of_the_ends_of_their_intervals() -> None:
    first = report(MIDDLING)
    found = report([answer + 1 for answer in MIDDLING[:6]] + MIDDLING[6:], before=first)
    cells = [each.cell(TOGETHER, "q0") for each in (first, found)]
    then, now = (cell for cell in cells if isinstance(cell, Shown))
    assert then.low < then.mean < then.high
    change = found.change("q0")
    assert change is not None
    assert change.difference == pytest.approx(now.mean - then.mean)
    assert not change.at_least


def test_two_ranges_that_overlap_tell_of_no_change() -> None:
    """Both times all said 5: the mean may have risen or fallen by half a point, and so nothing is claimed."""
    first = report([5] * 12)
    found = report([5] * 12, before=first)
    assert isinstance(found.cell(TOGETHER, "q0"), Banded)
    change = found.change("q0")
    assert change is not None
    assert (change.difference, change.sure, change.at_least) == (0.0, False, True)
    assert change.low < 0 < change.high


def test_beside_one_range_a_change_is_at_least_what_is_told() -> None:
    """From 3 to somewhere above 4.5: surely up, and by as much as to the near end of the range."""
    for then, now in ((MIDDLING, [5] * 12), ([5] * 12, MIDDLING)):
        change = report(now, before=report(then)).change("q0")
        assert change is not None
        assert (change.sure, change.at_least) == (True, True)
        assert (change.difference > 0) == (then is MIDDLING)


@pytest.mark.parametrize(("then", "now", "is_told"), [(10, 10, True), (9, 10, False), (10, 9, False)])
def test_ten_are_just_enough_for_a_change(then: int, now: int, *, is_told: bool) -> None:
    found = report(MIDDLING[:now], before=report(MIDDLING[:then]))
    assert isinstance(found.cell(TOGETHER, "q0"), Shown)
    assert (found.change("q0") is not None) == is_told


def test_a_range_that_is_told_for_who_left_says_so() -> None:
    before = ReportBefore(
        report=report([3, 3, 3, 3, 3]), then={"home": {*range(5)}}, now={"home": {*range(4)}}
    )
    plain, found = (report([3, 3, 3, 3], since=since) for since in (None, before))
    assert isinstance(plain.cell("home", "q0"), Shown)
    cell = found.cell("home", "q0")
    assert isinstance(cell, Banded)
    assert cell.reason is Reason.CHANGED


def test_of_a_statement_that_is_new_or_was_not_told_no_change_is_told() -> None:
    found = report(MIDDLING, MIDDLING, before=report(MIDDLING))
    assert found.change("q0") is not None
    assert found.change("q1") is None
    silent = [3, 3, *[0] * 10]
    then = report(MIDDLING, silent)
    assert isinstance(then.cell(TOGETHER, "q1"), Suppressed)
    assert report(MIDDLING, MIDDLING, before=then).change("q1") is None
    assert report(MIDDLING, silent, before=report(MIDDLING, MIDDLING)).change("q1") is None
