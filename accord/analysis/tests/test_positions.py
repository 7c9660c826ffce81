"""Where a joint organisation stands between two parents, from published means alone."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.analysis.culture import imposition
from accord.analysis.errors import MalformedAnswers, NoVariance
from accord.analysis.moments import Numbers
from accord.analysis.positions import Profile, position_between

FIRST, SECOND = np.array([4.5, 3.0, 2.0, 2.5]), np.array([2.0, 3.0, 4.5, 3.5])
SPREAD = 0.6


def profile(means: Numbers, error: float = 0.08, people: int = 20) -> Profile:
    return Profile(means, np.full(means.size, error), people)


@given(share=st.floats(-0.5, 1.5))
def test_a_mixture_stands_where_it_was_mixed(share: float) -> None:
    found = position_between(
        profile(FIRST, people=30),
        profile(SECOND, people=10),
        profile((1 - share) * FIRST + share * SECOND),
        seed=1,
        draws=200,
    )
    assert found.position == pytest.approx(share)
    assert found.residual == pytest.approx(0, abs=1e-6)
    assert found.expected == 0.25
    assert found.low < found.position < found.high


def test_what_lies_off_the_line_is_a_third_way() -> None:
    across = np.array([1.0, 1.0, 1.0, 0.0])  # at right angles to the line
    line = SECOND - FIRST
    across -= (across @ line) / (line @ line) * line
    found = position_between(
        profile(FIRST), profile(SECOND), profile((FIRST + SECOND) / 2 + across), seed=1, draws=200
    )
    assert found.position == pytest.approx(0.5)
    assert found.residual == pytest.approx(np.linalg.norm(across) / np.linalg.norm(line))


def test_it_says_what_the_answers_would_have_said() -> None:
    """The interval is that of `imposition` on answers, where answers do not hang together."""
    people = [
        means + SPREAD * np.random.default_rng(seed).normal(size=(60, 4))
        for seed, means in enumerate((FIRST, SECOND, 0.3 * FIRST + 0.7 * SECOND))
    ]
    of_answers = imposition(*people, seed=5)
    of_means = position_between(
        *(Profile(found.mean(axis=0), found.std(axis=0, ddof=1) / np.sqrt(60), 60) for found in people),
        seed=5,
    )
    assert of_means.position == pytest.approx(of_answers.position, rel=1e-9)
    assert of_means.residual == pytest.approx(of_answers.residual, rel=1e-9)
    assert of_means.low == pytest.approx(of_answers.low, abs=0.02)
    assert of_means.high == pytest.approx(of_answers.high, abs=0.02)


def test_parents_that_do_not_clearly_differ_have_no_line_between_them() -> None:
    near = FIRST + 0.1
    with pytest.raises(NoVariance, match="no line"):
        position_between(profile(FIRST, 0.2), profile(near, 0.2), profile(FIRST), seed=1)
    clear = position_between(profile(FIRST, 0.01), profile(near, 0.01), profile(FIRST), seed=1)
    assert clear.position == pytest.approx(0)


def test_how_often_alike_parents_are_told_apart() -> None:
    """Of parents that are the same, about one in twenty is told apart by chance: not many more."""
    random, told = np.random.default_rng(8), 0
    for number in range(400):
        first, second = (profile(FIRST + 0.2 * random.normal(size=4), 0.2) for _side in range(2))
        try:
            position_between(first, second, profile(FIRST), seed=number, draws=300)
        except NoVariance:
            continue
        told += 1
    assert told <= 32


@pytest.mark.parametrize(
    "wrong",
    [
        profile(FIRST[:2]),
        profile(np.append(FIRST[:3], np.nan)),
        profile(FIRST, error=-0.1),
        profile(FIRST, people=0),
    ],
)
def test_what_cannot_be_laid_side_by_side_is_refused(wrong: Profile) -> None:
    with pytest.raises(MalformedAnswers):
        position_between(profile(FIRST), profile(SECOND), wrong, seed=1)
