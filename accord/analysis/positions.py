"""Where a joint organisation stands between two parents, from what was published of them: no answers.

For the workshop exercise; no dashboard shows it. `culture` has the same for research, from answers.
"""

from dataclasses import dataclass

import numpy as np

from accord.analysis.culture import Position
from accord.analysis.errors import MalformedAnswers, NoVariance
from accord.analysis.estimate import CONFIDENCE
from accord.analysis.moments import Numbers

METHOD = "position between parents, drawn from published means"


@dataclass(frozen=True, slots=True)
class Profile:
    """What was published of a group, dimension by dimension.

    means: (dimensions,). errors: (dimensions,), the standard errors of these. people: how many stand behind
    it, by whom headcount is counted.
    """

    means: Numbers
    errors: Numbers
    people: int


def position_between(
    first: Profile,
    second: Profile,
    joint: Profile,
    *,
    seed: int,
    draws: int = 2000,
    confidence: float = CONFIDENCE,
) -> Position:
    """Where a joint profile stands on the line from the first parent to the second.

    What is drawn anew are the means, each around what was published, by its standard error and apart from
    all others; so the interval says nothing of answers that hang together. Position, expected, residual and
    imposition as in `culture.imposition`. Raises MalformedAnswers; NoVariance where the parents do not
    clearly differ: the lower bound of the squared length of the line, less what sampling alone adds, is not
    above 0.
    Checked against: `culture.imposition` on made-up answers. Source: see docs/method/culture.md.
    """
    _check((first, second, joint))
    random = np.random.default_rng(seed)
    drawn = [_drawn(found, random, draws) for found in (first, second, joint)]
    _check_apart(first, second, drawn[0], drawn[1], confidence)
    position, residual = _stands(first.means, second.means, joint.means)
    places, _off = _stands(*drawn)
    low, high = np.quantile(places, [(1 - confidence) / 2, (1 + confidence) / 2])
    expected = second.people / (first.people + second.people)
    return Position(
        position=float(position),
        expected=expected,
        residual=float(residual),
        imposition=min(1.0, max(-1.0, 2 * (float(position) - expected))),
        low=float(low),
        high=float(high),
        method=METHOD,
    )


def _check(profiles: tuple[Profile, ...]) -> None:
    dimensions = {found.means.shape for found in profiles} | {found.errors.shape for found in profiles}
    if len(dimensions) != 1 or profiles[0].means.ndim != 1 or profiles[0].means.size < 2:
        raise MalformedAnswers(f"profiles of shapes {dimensions} cannot be laid side by side")
    if not all(np.isfinite(found.means).all() and (found.errors >= 0).all() for found in profiles):
        raise MalformedAnswers("a profile has an empty place, or an error below 0")
    if any(found.people < 1 for found in profiles):
        raise MalformedAnswers("nobody stands behind a profile")


def _check_apart(
    first: Profile, second: Profile, firsts: Numbers, seconds: Numbers, confidence: float
) -> None:
    """Raise NoVariance where the length of the line could be chance alone."""
    noise = float((first.errors**2).sum() + (second.errors**2).sum())
    seen = float(((second.means - first.means) ** 2).sum())  # the truth of what is drawn
    lengths = ((seconds - firsts) ** 2).sum(axis=-1) - noise
    above = float(np.quantile(lengths, confidence)) - seen
    if seen - noise - above <= 0:
        raise NoVariance("the parents do not clearly differ: there is no line to stand on")


def _drawn(found: Profile, random: np.random.Generator, draws: int) -> Numbers:
    """Means as they could have been, (draws, dimensions)."""
    return np.asarray(found.means + found.errors * random.normal(size=(draws, found.means.size)))


def _stands(first: Numbers, second: Numbers, joint: Numbers) -> tuple[Numbers, Numbers]:
    """Position and residual over the last axis."""
    line = second - first
    squared = (line * line).sum(axis=-1)
    position = np.asarray(((joint - first) * line).sum(axis=-1) / squared)
    off = joint - first - position[..., None] * line
    return position, np.sqrt((off * off).sum(axis=-1) / squared)
