"""What disclosure does with what cannot be so, and where the solver gives no answer: it tells nothing."""

from collections.abc import Mapping, Sequence
from types import SimpleNamespace
from typing import Any
from unittest.mock import Mock

import highspy
import numpy as np
import pytest

from accord.analysis.cells import Banded, Reason, Shown, Suppressed
from accord.analysis.disclosure.audience import TOTAL, crossed
from accord.analysis.disclosure.feedback import Ratings
from accord.analysis.disclosure.forms import Form, Level, failed
from accord.analysis.disclosure.leaders import LeadersBefore, leaders_together
from accord.analysis.disclosure.linear import Around, System, matrix
from accord.analysis.disclosure.movers import Moved
from accord.analysis.disclosure.returning import Part, ReportBefore
from accord.analysis.disclosure.settle import Settlement
from accord.analysis.disclosure.since import band_what_follows
from accord.analysis.disclosure.stories import Story, told_of_each
from accord.analysis.disclosure.suppression import bounds
from accord.analysis.disclosure.untracked import Beside, Untracked, renamed
from accord.analysis.disclosure.value import Range
from accord.analysis.disclosure.worlds import Worlds, merge
from accord.analysis.errors import MalformedAnswers, NotProved
from accord.analysis.feedback import RaterGroup
from accord.analysis.published import Cut, Item
from accord.analysis.tests.listed import circle

STATUS = highspy.HighsModelStatus
BOTH = np.array([[True, True]])


def ratings(values: Sequence[Sequence[int]], group: Sequence[int], invited: int = 3) -> Ratings:
    return Ratings(
        items=(Item(key="q", text="Tells early", options=5),),
        groups=(RaterGroup(key="peers", name="Peers", invited=invited),),
        values=np.array(values, dtype=np.int8),
        group=np.array(group, dtype=np.int64),
    )


@pytest.mark.parametrize(
    ("values", "group", "says"),
    [
        ([[4, 4]], [0], "have the shape"),
        ([[4], [3]], [0, 1], "stands in no group"),
        ([[4], [3], [5], [2]], [0, 0, 0, 0], "4 of 3 raters answered"),
    ],
)
def test_answers_that_cannot_be_are_no_report(values: list[list[int]], group: list[int], says: str) -> None:
    with pytest.raises(MalformedAnswers, match=says):
        ratings(values, group)
    assert ratings([[4], [3], [5]], [0, 0, 0]).counts(0)["peers"].tolist() == [0, 0, 1, 1, 1]


def system() -> System:
    """Two values of 1 to 5, which together make 6."""
    found = System(matrix(BOTH))
    found.box(np.ones(2), np.full(2, 5.0))
    found.hold(np.array([6.0]), np.array([6.0]))
    return found


def test_a_solver_that_gives_no_answer_proves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = system()
    best = asked.most(np.array([1.0, 0.0]))
    assert best is not None
    assert best.point.tolist() == [5, 1]
    monkeypatch.setattr(asked, "_solved", lambda: STATUS.kUnknown)
    with pytest.raises(NotProved, match="kUnknown"):
        asked.most(np.array([1.0, 0.0]))


def test_a_start_that_leads_nowhere_is_followed_by_a_fresh_one(monkeypatch: pytest.MonkeyPatch) -> None:
    asked, model = system(), Mock()
    model.getModelStatus.side_effect = [STATUS.kUnknown, STATUS.kOptimal]
    monkeypatch.setattr(asked, "_model", model)
    assert asked._solved() == STATUS.kOptimal
    assert [name for name, *_ in model.method_calls] == [
        *("setOptionValue", "run", "getModelStatus"),
        *("clearSolver", "setOptionValue", "run", "getModelStatus"),
    ]


def test_where_no_world_fits_there_is_no_largest() -> None:
    around = Around(matrix(BOTH), np.array([3.0, 3.0]))
    around.box(np.ones(2), np.full(2, 5.0))
    around.hold(np.array([11.0]), np.array([12.0]))
    assert around.most(np.array([1.0, 0.0])) is None


def test_what_could_not_be_checked_is_not_told_and_what_was_hidden_keeps_its_reason() -> None:
    assert failed(Form(level=Level.MEAN)) == Form(level=Level.HIDDEN, reason=Reason.ERROR)
    hidden = Form(level=Level.HIDDEN, reason=Reason.TOO_FEW)
    assert failed(hidden) == hidden


def test_a_leak_behind_which_nothing_is_told_is_no_proof() -> None:
    """Then no step down would help: it fails instead of going round for ever."""
    nothing: Any = SimpleNamespace(_worth={})
    with pytest.raises(NotProved, match="nothing that is told"):
        Settlement._cheapest(nothing, [frozenset()], {}, lambda forms, _place: forms)


def test_of_two_organisations_both_go_or_neither() -> None:
    one, two = (Cut.ORGANISATION, 0), (Cut.ORGANISATION, 1)
    stands: Any = SimpleNamespace(
        _reason=lambda _place: Reason.WOULD_FOLLOW, _audience=SimpleNamespace(of=lambda _cut: (one, two))
    )
    banded = {place: Form(level=Level.BANDED, reason=Reason.VALUE) for place in (one, two)}
    found = Settlement._one_down(stands, banded, one)
    assert {place: (form.level, form.reason) for place, form in found.items()} == {
        one: (Level.HIDDEN, Reason.WOULD_FOLLOW),
        two: (Level.HIDDEN, Reason.TWO_ORGANISATIONS),
    }


def part(told: Mapping[str, Range], whole: Range | None) -> Part:
    return Part(groups=frozenset({"a"}), every=frozenset({"a", "b"}), n=3, told=told, whole=whole)


def test_a_part_of_a_report_lies_where_what_was_told_leaves_it() -> None:
    """By its own figure alone; or by all together less the others, where that says more."""
    a, b = Range(6, 9), Range(10, 12)
    assert part({"a": a, "b": b}, None).sums({}) == a
    assert part({"a": a, "b": b}, Range(19, 20)).sums({}) == Range(7, 9)
    assert part({"a": a}, Range(19, 20)).sums({}) == a, "nothing is known of the others"
    assert part({"a": a}, Range(19, 20)).sums({"b": Range(12, 12)}) == Range(7, 8)


def test_without_all_together_a_report_before_tells_of_its_groups_alone() -> None:
    shown = Shown(n=3, mean=4.0, low=3.5, high=4.5)
    before = ReportBefore(
        report=SimpleNamespace(cells={("a", "q"): shown}),  # type: ignore[arg-type]  # all it asks for
        then={"a": {1, 2, 3}, "b": {4, 5, 6}},
        now={"a": {1, 2, 3}, "b": {4, 5, 6}},
    )
    assert [(found.groups, found.whole) for found in before._parts("q", 5)] == [(frozenset({"a"}), None)]


def test_a_group_that_is_new_may_be_any_that_is_gone() -> None:
    names = renamed(["north", "south"], ["south", "west"])
    assert (names.pasts("west"), names.pasts("south")) == (("north",), ("south",))


def test_where_answers_seem_the_same_but_for_a_few_nothing_may_be_told_of_these() -> None:
    """Beside the stories of who came and went stands one of which nothing at all may be told."""
    then = Shown(n=12, mean=3.5, low=3.0, high=4.0)
    near = Untracked(options=5, means={("all", "q"): then}, near=frozenset({("all", "q")}))
    first, *others = near.stories("all", "q", 13)
    assert first == Story(then, Moved(joined=1, left=0), fully=True)
    assert not any(story.fully for story in others)
    assert near.parts("q", 5) == Beside(results=()).parts("q", 5) == ()
    banded = Untracked(options=5, means={}, bands={("all", "q"): Range(1.01, 4.99)})
    assert not list(banded.stories("all", "q", 13)), "edges that no number of answers has"
    assert not list(banded.stories("none", "q", 13))


def test_what_may_not_be_told_at_all_is_told_in_wider_bands() -> None:
    """Who joined may have answered anything: with `fully`, what is told leaves each of these answers open."""
    then = Banded(low=1.0, high=5.0, n=12, reason=Reason.VALUE)
    open_then = told_of_each(13, 5, (Story(then, Moved(joined=1, left=0), fully=True),), False)
    assert all(told is None for told in open_then), "where nothing was told before, nothing follows"
    exact = Shown(n=12, mean=3.5, low=3.0, high=4.0)
    stories = (Story(exact, Moved(joined=1, left=0), fully=True),)
    for total, told in zip(range(13, 66), told_of_each(13, 5, stories, False), strict=True):
        assert told is not None
        sums, _means = told
        assert sums.low <= total <= sums.high
    always = told_of_each(13, 5, stories, True)
    assert None not in always


def test_where_nothing_was_told_before_no_mean_is_banded_for_who_came() -> None:
    """Of twelve nothing was told, and now there are thirteen: their mean says nothing of the one who came."""
    then = Banded(low=1.0, high=5.0, n=12, reason=Reason.VALUE)
    before: Any = SimpleNamespace(stories=lambda *_cell: [Story(then, Moved(joined=1, left=0))], near=set())
    settlement, groups = Mock(), {TOTAL: Mock(key="all")}
    settlement.told.return_value = [(TOTAL, np.array([1, 2, 3, 4, 3]))]
    band_what_follows(settlement, groups, Item(key="q", text="Tells early", options=5), before)
    settlement.band.assert_not_called()


def test_a_reader_who_fits_no_world_has_every_group_in_the_way() -> None:
    """Two people answered 2 in sum: nobody among them can have given a 5."""
    audience = crossed(np.array([[2], [0]]))
    told = {TOTAL: Range(2, 2)}
    worlds = Worlds(merge(audience, np.array([[2, 0, 0, 0, 0], [0] * 5]), told), told, np.empty((1, 0)))
    assert worlds.extreme(np.ones(1), readers=np.array([[0, 4]])) == {TOTAL}
    assert worlds.extreme(np.ones(1), readers=np.array([[0, 0]])) == {TOTAL}


def test_where_only_parts_of_people_fit_every_group_is_in_the_way() -> None:
    """Three in a circle, of whom every two are told as 5: each would have given two and a half."""
    audience, fives = circle([1, 1, 1, 0]), {(Cut.TEAM, team): Range(5, 5) for team in range(3)}
    counts = np.array([[0, 1, 0, 0, 0]] * 3 + [[0] * 5])
    worlds = Worlds(merge(audience, counts, fives), fives, np.empty((3, 0)))
    assert worlds.extreme(np.ones(3)) == fives.keys()
    assert worlds.found.tolist() == [[2, 2, 2]], "no such world is kept"


def test_a_table_that_contradicts_itself_bounds_nothing() -> None:
    with pytest.raises(NotProved, match="contradicts itself"):
        bounds(np.array([[True], [True]]), np.array([3, 4]), [0, 1], np.ones(1))


def test_a_result_that_never_told_of_a_group_tells_no_story_of_it() -> None:
    beside = Beside(results=(SimpleNamespace(cells={}),))  # type: ignore[arg-type]  # all it asks for
    assert not list(beside.stories("all", "q", 12))


def test_leaders_of_whom_one_came_are_told_nothing_where_both_years_would_tell() -> None:
    """Five made 11 together; with the sixth six make 12 at most, so that one would be the difference."""
    before = LeadersBefore(cell=Shown(n=5, mean=2.2, low=2.2, high=2.2), moved=Moved(joined=1, left=0))
    assert leaders_together([1.2] * 6, options=5, before=before) == Suppressed(Reason.CHANGED)
