"""What a figure leaves open, and what is told of a group since an earlier round: by listing every sum."""

from fractions import Fraction
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.analysis.cells import Banded, Reason, Shown
from accord.analysis.disclosure.forms import (
    in_joined_bands,
    people_in_band,
    places_of_mean,
    rounded_sums,
    sums_of_mean,
    usual,
)
from accord.analysis.disclosure.movers import Moved
from accord.analysis.disclosure.stories import Story, sums_then, told_of_each, usually_believed
from accord.analysis.disclosure.value import Range, bands, share_band

SIZES = (5, 8, 9, 10, 11, 12, 20)


@pytest.mark.parametrize(("n", "options"), [*product(SIZES, (2, 5, 7)), (270, 2)])
def test_a_rounded_mean_leaves_open_every_sum_that_lies_half_a_digit_away(n: int, options: int) -> None:
    """A tenth below ten answers, else a hundredth; a sum right between two of them is left open by both."""
    digit = Fraction(1, 10) if n < 10 else Fraction(1, 100)
    every = range(n, n * options + 1)
    for total in every:
        told = Fraction(str(round(total / n, 1 if n < 10 else 2)))
        open_sums = [each for each in every if abs(Fraction(each, n) - told) <= digit / 2]
        assert sums_of_mean(float(told), n, options) == (open_sums[0], open_sums[-1])
        counts = np.zeros(options, dtype=np.int64)
        answers = [total // n + (place < total % n) for place in range(n)]
        np.add.at(counts, np.array(answers) - 1, 1)
        assert rounded_sums(counts) == (open_sums[0], open_sums[-1])


def test_from_ten_answers_on_a_mean_has_two_digits() -> None:
    assert [places_of_mean(n) for n in (5, 9, 10, 40)] == [1, 1, 2, 2]


def test_a_reader_who_may_come_to_know_the_sum_of_many_is_taken_to_know_it() -> None:
    """Of 120 a mean to a hundredth leaves three sums open."""
    counts = np.array([10, 20, 50, 31, 9])
    total = int(counts @ np.arange(1, 6))
    assert usual(counts, exact=True).sums == (total, total)
    assert usual(counts, exact=False).sums == rounded_sums(counts) != (total, total)


@pytest.mark.parametrize(("n", "options"), list(product(SIZES, (2, 5, 7))))
def test_a_range_of_before_leaves_open_every_sum_between_its_edges(n: int, options: int) -> None:
    for edges in bands(n, options).means:
        low, high = (Fraction(str(edge)) for edge in edges)
        open_sums = [each for each in range(n, n * options + 1) if low <= Fraction(each, n) <= high]
        assert sums_then(Banded(low=edges.low, high=edges.high, n=n), options) == (
            open_sums[0],
            open_sums[-1],
        )


@pytest.mark.parametrize("n", range(5, 25))
def test_the_band_of_a_share_leaves_open_every_number_of_people_between_its_edges(n: int) -> None:
    for favourable in range(n + 1):
        counts = np.array([n - favourable, 0, 0, favourable, 0])
        band = share_band(favourable, n)
        if band is None:
            assert people_in_band(counts) is None
        else:
            low, high = (Fraction(str(edge)) for edge in band)
            people = [each for each in range(n + 1) if low <= Fraction(each, n) <= high]
            assert people_in_band(counts) == (people[0], people[-1])


@pytest.mark.parametrize(("n", "joined"), list(product((7, 12, 30), (1, 2, 3, 4))))
def test_joined_bands_are_those_that_hold_the_sums_counted_from_the_lowest(n: int, joined: int) -> None:
    fixed = bands(n, 5)
    pieces = [
        range(
            round(fixed.sums[first].low), round(fixed.sums[min(first + joined, len(fixed.sums)) - 1].high) + 1
        )
        for first in range(0, len(fixed.sums), joined)
    ]
    counts = np.array([n, 0, 0, 0, 0])
    for low, wide in product(range(n, 5 * n + 1, 3), (0, 2, n)):
        held = Range(low, min(low + wide, 5 * n))
        met = [piece for piece in pieces if piece[0] <= held.high and held.low <= piece[-1]]
        form = in_joined_bands(counts, held, joined, Reason.VALUE)
        assert form.sums == Range(met[0][0], met[-1][-1])
        assert form.band is not None
        assert form.band.low in {band.low for band in fixed.means}
        assert form.band.low <= form.sums.low / n <= form.sums.high / n <= form.band.high


def is_kept(now: Range, story: Story) -> bool:
    """Whether everything that those who moved can have answered is still possible, by listing it."""
    then = sums_then(story.then, 5)
    left, joined = (
        {sum(answers) for answers in product(range(1, 6), repeat=people)}
        for people in (story.moved.left, story.moved.joined)
    )
    return all(
        any(
            then.low <= total - came + went <= then.high
            for total in range(round(now.low), round(now.high) + 1)
        )
        for came, went in product(joined, left)
    )


EARLIER = st.one_of(
    st.builds(lambda n, mean: Shown(n=n, mean=mean, low=1.0, high=5.0), st.integers(6, 9), st.integers(2, 4)),
    st.builds(
        lambda n, place: Banded(low=bands(n, 5).means[place].low, high=bands(n, 5).means[place].high, n=n),
        st.integers(6, 9),
        st.integers(0, 2),
    ),
)


@given(EARLIER, st.sampled_from([(1, 0), (0, 1), (1, 1), (2, 0), (0, 2)]))
@settings(max_examples=40, deadline=None)
def test_where_nothing_may_be_told_of_them_everything_that_they_can_have_answered_stays_possible(
    then: Shown | Banded, moved: tuple[int, int]
) -> None:
    """And what the value rule tells stands just where it leaves all of that open; else the narrowest runs of
    bands that do.
    """
    joined, left = moved
    n = then.n + joined - left
    story = Story(then, Moved(joined=joined, left=left), fully=True)
    told = dict(zip(range(n, 5 * n + 1), told_of_each(n, 5, (story,), False), strict=True))
    for total, found in told.items():
        assert (found is None) == is_kept(usually_believed(total, n, 5), story)
        if found is not None:
            believed, means = found
            assert is_kept(believed, story) or means == (1.0, 5.0)
    alone = [Range(*band) for band in bands(n, 5).sums]
    for band in alone:
        held = [total for total in told if band.low <= total <= band.high and told[total] is not None]
        if held and is_kept(Range(held[0], held[-1]), story):
            (found,) = {told[total] for total in held}
            assert found is not None
            assert found[0] == (held[0], held[-1])
