"""The sheet of a run chart: periods from left to right, values from below to above."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from accord.web.frame import Text
from accord.web.pictures.drawing import LINE, Drawing, room_for
from accord.web.pictures.values import Look, Span


@dataclass(slots=True)
class Plot:
    """Where things lie: `count` periods, each with a slot of the same width, on a scale from low to high."""

    sheet: Drawing
    span: Span
    low: float
    high: float
    count: int
    top: float
    bottom: float

    @property
    def slot(self) -> float:
        return (self.span.right - self.span.left) / max(1, self.count)

    def x(self, place: int) -> float:
        return self.span.left + self.slot * (place + 0.5)

    def y(self, value: float) -> float:
        share = (value - self.low) / (self.high - self.low)
        return self.bottom - min(1.0, max(0.0, share)) * (self.bottom - self.top)

    def across(self, value: float, look: str) -> None:
        """Draw a line over the whole width."""
        left = 0.0 if self.sheet.look == "slim" else self.span.left
        self.sheet.line((left, self.y(value)), (self.span.right, self.y(value)), look)

    def step(self, first: int, last: int, value: float) -> None:
        """Draw the target over the slots in which it holds."""
        y, half = self.y(value), self.slot / 2
        self.sheet.line((self.x(first) - half, y), (self.x(last) + half, y), "aim")

    def band(self, first: int, last: int, low: float, high: float) -> None:
        """Shade slots from one value to another."""
        left, top = self.x(first) - self.slot / 2, self.y(high)
        self.sheet.area(left, top, self.slot * (last - first + 1), self.y(low) - top, "tolerance")

    def track(self, values: Sequence[float | None]) -> None:
        """Join the values in their order; where one is missing, the line ends and begins anew."""
        for known, found in groupby(enumerate(values), key=lambda each: each[1] is not None):
            if known:
                self.sheet.path([(self.x(place), self.y(value or 0.0)) for place, value in found], "track")

    def mark(self, place: int, value: float, look: Look) -> None:
        """Mark a value: a disc, a ring or a lozenge, so that they differ without colour."""
        self.sheet.sign(self.x(place), self.y(value), look)

    def hole(self, first: int, last: int, word: Text) -> None:
        """Hatch the slots without a value at the foot."""
        left, right = self.x(first) - self.slot / 2, self.x(last) + self.slot / 2
        self.sheet.hatch(left + 1, right - 1, self.bottom - 7)
        if right - left >= room_for(word) / 2:
            self.sheet.text((left + right) / 2, self.bottom - 20, word, look="small halo", anchor="middle")

    def figure(self, place: int, values: Sequence[float | None], says: Text, *, strong: bool) -> None:
        """Write a figure at its mark: above it, or below where the line comes down from both sides."""
        value = values[place] or 0.0
        beside = [values[at] for at in (place - 1, place + 1) if 0 <= at < len(values)]
        below = bool(beside) and all(other is not None and other > value for other in beside)
        below = below and self.y(value) + 24 < self.bottom
        y = self.y(value) + (22 if below else -11)
        left, right = self.words_under(place, says)
        self.sheet.text(
            (left + right) / 2, y, says, look="strong halo" if strong else "halo", anchor="middle"
        )

    def words_under(self, place: int, words: Text) -> tuple[float, float]:
        """Return from where to where words under a slot reach; they stay on the sheet."""
        half = room_for(words) / 2
        x = min(max(self.x(place), half), self.sheet.width - half)
        return x - half, x + half

    def below(self, place: int, row: int, words: Text) -> None:
        """Write words under a slot, in a row of words."""
        left, right = self.words_under(place, words)
        self.sheet.text(
            (left + right) / 2, self.bottom + 4 + LINE * row, words, look="small", anchor="middle"
        )
