"""What is told of ten and more where a few came or went: against whoever lists all answers of these few."""

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from accord.analysis.cells import Shown
from accord.analysis.disclosure.movers import Moved
from accord.analysis.disclosure.stories import Story, sums_then, usually_believed
from accord.analysis.disclosure.stories_of_many import told_of_many
from accord.analysis.disclosure.value import Range
from accord.analysis.tests.test_movers_by_listing import fits, widths

MOVED = [(1, 0), (0, 1), (1, 1), (2, 0), (0, 2)]


def is_kept(sums: Range, story: Story, options: int) -> bool:
    """Whether all that those few can have answered leaves each half the scale; or nothing that they can."""
    moved = story.moved
    left = fits(sums, sums_then(story.then, options), moved, options)
    return not left or min(widths(left, moved.left + moved.joined, options)) >= (options - 1) / 2


@st.composite
def settled(draw: st.DrawFn) -> tuple[int, int, tuple[Story, ...]]:
    """How many answered, on which scale, and what may have happened."""
    n, options = draw(st.integers(10, 13)), draw(st.sampled_from([2, 3, 5]))
    stories = []
    for _story in range(draw(st.integers(1, 2))):
        joined, left = draw(st.sampled_from(MOVED))
        before = n - joined + left
        mean = round(draw(st.integers(before, before * options)) / before, 2)
        stories.append(
            Story(Shown(n=before, mean=mean, low=mean, high=mean), Moved(joined=joined, left=left))
        )
    return n, options, tuple(stories)


@given(settled())
@settings(max_examples=60)
def test_whoever_moved_is_hidden_and_no_range_is_wider_than_that_needs(
    drawn: tuple[int, int, tuple[Story, ...]],
) -> None:
    n, options, stories = drawn
    every = range(n, n * options + 1)
    told = dict(zip(every, told_of_many(n, options, stories), strict=True))
    held = [total for total in every if told[total] is not None]
    for total in every:
        plainly = all(is_kept(usually_believed(total, n, options), story, options) for story in stories)
        assert (told[total] is None) == plainly
    runs = [(held[first], held[last - 1]) for first, last in _runs([told[total] for total in held])]
    for low, high in runs:
        found = told[low]
        assert found is not None
        believed, means = found
        assert believed == Range(low, high)
        assert means.low <= low / n < means.low + 0.01
        assert means.high - 0.01 < high / n <= means.high
    least = _least_loss(held, stories, options)
    if least is None:
        assert len(runs) <= 1, "where no runs hide them, all are told as one"
    else:
        assert sum((high - low + 1) ** 2 for low, high in runs) == least
        assert _hides_all(runs, stories, options)


def _hides_all(runs: list[tuple[int, int]], stories: tuple[Story, ...], options: int) -> bool:
    return all(is_kept(Range(*run), story, options) for run in runs for story in stories)


def _runs(told: list[object]) -> list[tuple[int, int]]:
    """Where neighbours are told alike, from which place on and up to which."""
    ends = [place for place in range(1, len(told)) if told[place] != told[place - 1]]
    return list(zip([0, *ends], [*ends, len(told)], strict=True)) if told else []


def _least_loss(held: list[int], stories: tuple[Story, ...], options: int) -> int | None:
    """The least that runs of these sums cost, wide ones more than many narrow ones; None where none hide."""

    @cache
    def of_the_rest(first: int) -> int | None:
        if first == len(held):
            return 0
        rests = [
            (held[last] - held[first] + 1) ** 2 + rest
            for last in range(first, len(held))
            if _hides_all([(held[first], held[last])], stories, options)
            and (rest := of_the_rest(last + 1)) is not None
        ]
        return min(rests, default=None)

    return of_the_rest(0)
