"""Round on round without a roster: every story that fits is told."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from accord.analysis.cells import Banded, Shown
from accord.analysis.disclosure.movers import Moved
from accord.analysis.disclosure.untracked import Beside, Unrostered, Untracked
from accord.analysis.disclosure.value import Range, bands
from accord.analysis.published import Cut, Group, Item, Published

KEY = ("team", "q0")


def plain(n: int, *, steady: bool = False) -> Untracked:
    """A group of n answers of which a plain mean was told."""
    return Untracked(options=5, means={KEY: Shown(n=n, mean=3.0, low=1.0, high=5.0)}, steady=steady)


@pytest.mark.parametrize(
    ("then", "now", "moved"),
    [
        (8, 9, [(1, 0), (2, 1)]),
        (9, 6, [(0, 3)]),
        (8, 8, [(1, 1), (2, 2)]),
        (6, 11, []),
        (12, 14, []),
        (9, 12, [(3, 0)]),
    ],
)
def test_who_may_have_moved(then: int, now: int, moved: list[tuple[int, int]]) -> None:
    """Up to four people in all; from ten answers in both rounds nobody asks."""
    found = [story.moved for story in plain(then).stories(*KEY, now)]
    assert found == [Moved(joined=joined, left=left) for joined, left in moved]


def test_the_same_people_did_not_move() -> None:
    assert not list(plain(8, steady=True).stories(*KEY, 8))
    assert list(plain(8, steady=True).stories(*KEY, 9))


def test_a_group_without_a_past_has_no_story() -> None:
    assert not list(plain(8).stories("other", "q0", 8))


def test_a_band_tells_its_number_of_answers_by_its_edges() -> None:
    """Seven answers are banded in 1 to 1.86 to 3 and so on; no other number near has an edge at 1.86."""
    past = Untracked(options=5, means={}, bands={KEY: Range(1.0, 1.86)})
    found = {story.then.n for story in past.stories(*KEY, 8) if isinstance(story.then, Banded)}
    assert found == {7}


@pytest.mark.parametrize("n", range(5, 14))
def test_a_band_may_be_of_every_number_near_that_has_such_edges(n: int) -> None:
    """By listing the bands of every number, and no further than four people away."""
    for edges in bands(n, 5).means:
        for now in range(5, 18):
            past = Untracked(options=5, means={}, bands={KEY: edges})
            found = {story.then.n for story in past.stories(*KEY, now)}
            near = [size for size in range(5, 18) if abs(size - now) <= 4 and min(size, now) < 10]
            assert found == {size for size in near if _has(size, edges)}
            same = replace(past, near=frozenset({KEY}))
            told = {story.then.n for story in same.stories(*KEY, now) if story.fully}
            assert told == {size for size in range(5, 22) if abs(size - now) <= 4 and _has(size, edges)}


def _has(n: int, edges: Range) -> bool:
    """Whether edges of a band or of a run of them are edges for so many answers."""
    fixed = bands(n, 5).means
    return edges.low in {band.low for band in fixed} and edges.high in {band.high for band in fixed}


def test_whoever_does_not_say_so_vouches_for_nobody() -> None:
    past = Untracked(options=5, means={KEY: Shown(n=8, mean=3.0, low=1.0, high=5.0)})
    assert [story.moved for story in past.stories(*KEY, 8)] == [
        Moved(joined=1, left=1),
        Moved(joined=2, left=2),
    ]


def told(n: int) -> Published:
    """A published result of one group of n answers with a plain mean."""
    group = Group(key="team", name="Team", cut=Cut.TEAM, invited=None, responded=n)
    return Published(
        round_key="r",
        title="Result",
        closed_at=datetime(2025, 3, 31, tzinfo=UTC),
        minimum=5,
        groups=(group,),
        items=(Item(key="q0", text="Question", options=5),),
        cells={KEY: Shown(n=n, mean=3.0, low=2.0, high=4.0)},
        gaps=(),
        rules_version="1",
    )


def test_a_published_result_tells_the_same_stories_as_its_figures() -> None:
    for now in range(5, 15):
        expected = list(plain(8).stories(*KEY, now))
        for past in (Beside(results=(told(8),)), Unrostered(published=told(8))):
            assert [story.moved for story in past.stories(*KEY, now)] == [each.moved for each in expected]


def test_a_result_between_two_others_hides_who_moved_since_the_one_and_until_the_other() -> None:
    past = Unrostered(published=told(8), later=(told(7),))
    found = [(story.then.n, story.moved) for story in past.stories(*KEY, 9)]
    assert found == [
        (8, Moved(joined=1)),
        (8, Moved(joined=2, left=1)),
        (7, Moved(joined=2)),
        (7, Moved(joined=3, left=1)),
    ]
