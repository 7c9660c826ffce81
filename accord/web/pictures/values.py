"""The plain values a picture takes. Whoever draws decides nothing: what may be shown was decided before."""

from dataclasses import dataclass
from enum import StrEnum
from itertools import chain, count
from math import ceil, floor, log10

from accord.web.frame import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A mean with its interval."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """Banded: the mean lies between these two, and no more can be said."""

    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Hidden:
    """Suppressed, with the word that stands in its place and says why ("fewer than five, not shown")."""

    word: Text


Mark = Dot | Range | Hidden


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Whose answers: a name, a letter and a hue (1 to 4, then again) that stay the same on every picture.

    detail: how many stand behind it ("17 answered").
    """

    name: Text
    letter: str
    hue: int
    detail: Text = ""


@dataclass(frozen=True, slots=True)
class Axis:
    """A scale from 1 to the number of its anchors, lowest first."""

    anchors: tuple[Text, ...]


class Look(StrEnum):
    """How a mark is drawn: a disc, a ring, or a lozenge that stands out."""

    DISC = "disc"
    RING = "ring"
    LOZENGE = "lozenge"


@dataclass(frozen=True, slots=True)
class Tick:
    """Where a scale is marked, and with which words ("80%")."""

    value: float
    words: Text


@dataclass(frozen=True, slots=True)
class Line:
    """A line across a picture, and what it is called."""

    value: float
    words: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class RunPoint:
    """One period of a run chart.

    name: in full; tick: in short, below the axis, with `group` (the year) under the first of each. value:
    None where it is missing, and `says` says so. target, band: what held then; band is what is within
    tolerance. stands, target_says, remark: for the table.
    """

    name: Text
    tick: Text
    group: Text
    value: float | None
    says: Text
    look: Look = Look.DISC
    target: float | None = None
    band: tuple[float, float] | None = None
    target_says: Text = ""
    stands: Text = ""
    remark: Text = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """From where to where something lies on the sheet."""

    left: float
    right: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Scale:
    """An axis laid over a span of the sheet."""

    axis: Axis
    span: Span

    def at(self, value: float) -> float:
        """Where a value lies; values off the scale lie on its end."""
        share = (value - 1) / (len(self.axis.anchors) - 1)
        return self.span.left + min(1.0, max(0.0, share)) * (self.span.right - self.span.left)

    @property
    def ticks(self) -> list[float]:
        return [self.at(number) for number in range(1, len(self.axis.anchors) + 1)]


def letters(names: list[str]) -> list[str]:
    """A sign for each name: the first of its capitals, letters or digits that is free, else a number."""
    taken: list[str] = []
    for name in names:
        capitals = [letter for letter in name if letter.isupper()]
        wanted = [letter.upper() for letter in (*capitals, *name) if letter.isalnum()]
        numbers = (str(number) for number in count(1))
        taken.append(next(sign for sign in chain(wanted, numbers) if sign not in taken))
    return taken


def round_steps(low: float, high: float, *, least: float = 0.0, most: int = 5) -> list[float]:
    """Return round values from below `low` to above `high`, in steps of 1, 2, 2.5 or 5 times a power of ten.

    least: the smallest step that makes sense, such as 1 for whole numbers. The scale begins with nought where
    what is drawn reaches more than half the way down to it.
    """
    if 0 < low <= high / 2:
        low = 0.0
    if low < 0 and high < 0 and high >= low / 2:
        high = 0.0
    span = (high - low) or abs(high) or 1.0
    power = 10.0 ** floor(log10(span / most))
    step = next(
        step for step in (power, 2 * power, 2.5 * power, 5 * power, 10 * power) if span / step <= most
    )
    step = max(step, least)
    first, last = floor(low / step + 1e-9), ceil(high / step - 1e-9)
    return [round(number * step, 9) for number in range(first, max(last, first + 1) + 1)]
