"""Reports of leaders: what is told of groups of raters, tried by an attacker who lists every world."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.analysis.cells import Banded, Cell, Reason, Shown, Suppressed
from accord.analysis.disclosure.feedback import Ratings, ReportFrame, feedback_report
from accord.analysis.disclosure.returning import ReportBefore
from accord.analysis.errors import MalformedRecord, NotPublishable
from accord.analysis.feedback import TOGETHER, FeedbackReport, RaterGroup, view_of
from accord.analysis.published import Item
from accord.analysis.self_other import View

CLOSED = datetime(2026, 7, 1, 17, tzinfo=UTC)
OPTIONS = 5
Answers = Mapping[str, list[int]]


def report(answers: Answers, *, before: ReportBefore | None = None, asked: int = 0) -> FeedbackReport:
    """One statement; answers by group, 0 for "not seen enough"."""
    groups = tuple(
        RaterGroup(key=key, name=key, invited=asked or len(given)) for key, given in answers.items()
    )
    values = [[answer] for given in answers.values() for answer in given]
    place = [at for at, given in enumerate(answers.values()) for _answer in given]
    return feedback_report(
        Ratings(
            items=(Item(key="q", text="Tells early", options=OPTIONS),),
            groups=groups,
            values=np.array(values, dtype=np.int8).reshape(len(values), 1),
            group=np.array(place, dtype=np.int64),
        ),
        ReportFrame(round_key="r", closed_at=CLOSED, called="All raters", before=before),
    )


def sums_of(cell: Cell, n: int) -> set[int]:
    """The sums that agree with a cell, as anybody reads it."""
    every = range(n, n * OPTIONS + 1)
    match cell:
        case Shown():
            places = 1 if n < 10 else 2
            return {each for each in every if round(each / n, places) == cell.mean}
        case Banded():
            return {each for each in every if cell.low <= each / n <= cell.high}
        case _:
            return set(every)


def worlds(found: FeedbackReport, n: Mapping[str, int]) -> Iterator[dict[str, int]]:
    """Every sum that each group may have, as far as the report tells."""
    whole = sums_of(found.cell(TOGETHER, "q"), sum(n.values()))
    for sums in product(*(sorted(sums_of(found.cell(group, "q"), n[group])) for group in n)):
        if sum(sums) in whole:
            yield dict(zip(n, sums, strict=True))


def answers_left(total: int, n: int) -> set[int]:
    """What one of n people may have answered who answered so much together."""
    return {each for each in range(1, OPTIONS + 1) if n - 1 <= total - each <= (n - 1) * OPTIONS}


def known_to(
    found: FeedbackReport, n: Mapping[str, int], group: str, *, teller: str | None
) -> list[set[int]]:
    """What a reader can believe of one person of a group; for each answer that somebody of `teller` told."""
    left: list[set[int]] = []
    for told in range(1, OPTIONS + 1) if teller else [0]:
        seen: set[int] = set()
        for world in worlds(found, n):
            total, people = world[group], n[group]
            if teller == group:
                if told in answers_left(total, people):
                    seen |= answers_left(total - told, people - 1)
            elif teller is None or told in answers_left(world[teller], n[teller]):
                seen |= answers_left(total, people)
        left += [seen] if seen else []
    return left


def width(answers: set[int]) -> int:
    return max(answers) - min(answers)


def test_it_works() -> None:
    found = report({"home": [3, 3, 2, 4, 3], "partners": [2, 4, 3, 3, 4], "reports": [3, 3, 2, 4, 2]})
    assert isinstance(found.cell(TOGETHER, "q"), Shown)
    together = found.cell(TOGETHER, "q")
    assert isinstance(together, Shown | Banded)
    assert together.n == 15
    assert found.cell("home", "q") == Shown(n=5, mean=3.0, low=3.0, high=3.0)
    assert FeedbackReport.from_json(found.to_json()) == found
    assert FeedbackReport.from_json(found.to_json()).digest() == found.digest()


def test_three_raters_are_told_as_a_half_of_the_scale() -> None:
    found = report({"home": [3, 4, 4, 3, 3], "reports": [4, 5, 4]})
    assert found.cell("reports", "q") == Banded(low=3.0, high=5.0, n=3)


def test_two_raters_are_dropped_and_count_with_the_smallest_other_group() -> None:
    found = report({"home": [3, 3, 3, 4], "partners": [3, 4, 2, 3, 3], "reports": [5, 5]})
    assert found.cell("reports", "q") == Suppressed(Reason.TOO_FEW)
    assert found.cell("home", "q") == Suppressed(Reason.RATER_GROUP)
    assert isinstance(found.cell(TOGETHER, "q"), Shown)


def test_an_empty_group_gives_nobody_away() -> None:
    found = report({"home": [3, 3, 3, 4], "partners": [3, 4, 2, 3, 3], "reports": []}, asked=5)
    assert found.cell("reports", "q") == Suppressed(Reason.TOO_FEW)
    assert isinstance(found.cell("home", "q"), Shown | Banded)


def test_fewer_than_three_altogether_say_nothing() -> None:
    found = report({"home": [5, 5], "reports": []}, asked=5)
    assert {type(cell) for cell in found.cells.values()} == {Suppressed}


SIZES = st.lists(st.integers(0, 5), min_size=2, max_size=3).filter(lambda sizes: sum(sizes) >= 3)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_answer_is_known_not_even_to_whom_one_rater_told_his_own(data: st.DataObject) -> None:
    """Half the scale is open to every reader. Who knows one answer still cannot tell another exactly, and of
    four raters or more not within half the scale."""
    sizes = data.draw(SIZES)
    answers = {
        f"g{at}": data.draw(st.lists(st.integers(1, OPTIONS), min_size=size, max_size=size))
        for at, size in enumerate(sizes)
    }
    found, n = report(answers), {group: len(given) for group, given in answers.items()}
    for group, people in n.items():
        if not people:
            continue
        assert all(width(left) >= 2 for left in known_to(found, n, group, teller=None))
        for teller, told in n.items():
            if told and not (teller == group and people < 2):
                least = 2 if people > 3 else 1
                assert all(width(left) >= least for left in known_to(found, n, group, teller=teller))


@pytest.mark.parametrize("extreme", [1, 5])
def test_all_alike_at_an_end_are_never_told(extreme: int) -> None:
    found = report({"home": [extreme] * 5, "partners": [extreme] * 4, "reports": [extreme] * 3})
    for cell in found.cells.values():
        assert not isinstance(cell, Shown)


def test_whoever_left_before_the_second_report_stays_hidden() -> None:
    """All others as before: then the difference of two plain means would be the answer of who left."""
    people = {"home": {1, 2, 3, 4, 5}, "reports": {6, 7, 8, 9}}
    first = report({"home": [3, 3, 3, 3, 3], "reports": [3, 3, 3, 3]})
    now = {"home": {1, 2, 3, 4}, "reports": {6, 7, 8, 9}}
    before = ReportBefore(report=first, then=people, now=now)
    plain = report({"home": [3, 3, 3, 3], "reports": [3, 3, 3, 3]})
    assert isinstance(plain.cell("home", "q"), Shown)
    second = report({"home": [3, 3, 3, 3], "reports": [3, 3, 3, 3]}, before=before)
    n = {"home": 4, "reports": 4}
    gone = {15 - world["home"] for world in worlds(second, n) if 1 <= 15 - world["home"] <= OPTIONS}
    assert width(gone) >= 2


def test_a_change_is_told_of_all_together_from_ten_in_both() -> None:
    many = {"home": [2, 3, 2, 3, 2, 3], "partners": [2, 2, 3, 3, 2, 3]}
    roster = {"home": set(range(6)), "partners": set(range(6, 12))}
    first = report(many)
    later = {group: [answer + 1 for answer in given] for group, given in many.items()}
    found = report(later, before=ReportBefore(report=first, then=roster, now=roster))
    change = found.change("q")
    assert change is not None
    assert (change.difference, change.sure) == (1.0, True)
    few = {"home": [2, 3, 2, 3], "partners": [2, 2, 3, 3, 2]}
    fewer = ReportBefore(
        report=first, then=roster, now={"home": set(range(4)), "partners": set(range(6, 11))}
    )
    assert report(few, before=fewer).change("q") is None


@pytest.mark.parametrize(
    ("own", "cell", "view"),
    [
        (5, Shown(n=12, mean=3.4, low=3.1, high=3.7), View.HIGHER),
        (3, Shown(n=12, mean=3.4, low=3.1, high=3.7), View.IN_LINE),
        (2, Shown(n=12, mean=3.4, low=3.1, high=3.7), View.LOWER),
        (4, Banded(low=3, high=5, n=3), View.IN_LINE),
        (4, Banded(low=1, high=3, n=3), View.HIGHER),
        (4, Suppressed(Reason.TOO_FEW), None),
    ],
)
def test_the_own_view_is_compared_with_what_is_told_and_no_more(
    own: int, cell: Cell, view: View | None
) -> None:
    assert view_of(own, cell) is view


def test_a_report_below_the_floor_cannot_be_built_or_read_back() -> None:
    plain = report({"home": [3, 3, 2, 4, 3], "reports": [3, 3, 2, 4]}).to_json()
    plain["cells"][1] |= {"n": 2}
    with pytest.raises(NotPublishable, match="floor is 3"):
        FeedbackReport.from_json(plain)
    with pytest.raises(MalformedRecord):
        FeedbackReport.from_json({})
