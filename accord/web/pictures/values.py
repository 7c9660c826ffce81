"""The plain values a picture takes. Whoever draws decides nothing: what may be shown was decided before."""

from dataclasses import dataclass
from itertools import chain, count

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
