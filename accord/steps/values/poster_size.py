"""How large the letters of a poster may be, so that all of it stands on one sheet.

An estimate from the stylesheet of the poster (`accord/web/pdf/poster.css`): lines of text at the mean width
of a letter, and the space around them. Lengths are in the size of the letters unless they say points.
"""

from collections.abc import Sequence
from math import ceil

from accord.standards.rules import BehaviourText, ValueText

LARGEST, SMALLEST, STEP = 15.0, 5.0, 0.1
SHEET_WIDTH, SHEET_HEIGHT = 535.0, 770.0
"""What an A4 leaves inside its margins, in points."""
SPARE = 0.97
LETTER = 0.55
"""The mean width of a letter of the widest typeface it may be set in."""
LEFT, RIGHT = 0.31, 0.655
HEAD, FOOT = 9.2, 3.2

Written = Sequence[tuple[ValueText, Sequence[BehaviourText]]]


def poster_points(title: str, values: Written) -> float:
    """Return the size of the letters on A4, in points."""
    points = LARGEST
    while points > SMALLEST and _height(title, values, points) * points > SHEET_HEIGHT * SPARE:
        points -= STEP
    return round(points, 1)


def _height(title: str, values: Written, points: float) -> float:
    head = HEAD + _lines(title, 3.3, 0.85, points, leading=1.18)
    return head + FOOT + sum(_value(*found, points) for found in values)


def _value(value: ValueText, behaviours: Sequence[BehaviourText], points: float) -> float:
    left = _lines(value.name, 1.6, LEFT, points, leading=1.18) + 0.3
    left += _lines(value.meaning, 0.95, LEFT, points)
    right = sum(
        _lines(found.behaviour, 1.22, RIGHT, points, leading=1.3)
        + _lines(found.standard, 0.92, RIGHT, points)
        + 0.65
        for found in behaviours
    )
    return max(left, right) + 2.0


def _lines(words: str, size: float, width: float, points: float, leading: float = 1.36) -> float:
    """Return how high words stand. size: of their letters. width: what they have of the sheet."""
    letters = max(1.0, width * SHEET_WIDTH / (size * points * LETTER))
    return ceil(len(words) / letters) * size * leading
