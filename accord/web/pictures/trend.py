"""A trend: what one statement said, round by round, small enough to stand in a row.

Its sentence stands beside it on the page; the figures of all rows stand in one table below them.
"""

from dataclasses import dataclass
from itertools import groupby
from typing import ClassVar

from django.utils.safestring import SafeString

from accord.web.components import Component
from accord.web.frame import Text
from accord.web.pictures.drawing import Drawing
from accord.web.pictures.values import Dot, Hidden, Look, Mark, Range, Span

WIDTH, HIGH = 136, 40
SPAN = Span(left=8, right=WIDTH - 8)
TOP, BOTTOM = 6.0, HIGH - 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend(Component):
    """Answers over time on a scale from 1 to `options`, the earliest first; the latest with its interval.

    A mark that is hidden breaks the line, and one that is banded stands as a range.
    """

    key: str
    title: Text
    sentence: Text
    options: int
    marks: tuple[Mark, ...]
    template_name: ClassVar[str] = "web/components/trend.html"

    @property
    def drawn(self) -> SafeString:
        sheet = Drawing(self.key, "spark", WIDTH)
        for end in (TOP, BOTTOM):
            sheet.line((SPAN.left, end), (SPAN.right, end), "grid")
        for shown, found in groupby(enumerate(self.marks), key=lambda each: isinstance(each[1], Dot)):
            if shown:
                places = [(self._x(at), self._y(mark.value)) for at, mark in found if isinstance(mark, Dot)]
                sheet.path(places, "track")
        for at, mark in enumerate(self.marks):
            self._mark(sheet, at, mark)
        return sheet.svg(height=HIGH, title=self.title, sentence=self.sentence)

    def _mark(self, sheet: Drawing, at: int, mark: Mark) -> None:
        x, latest = self._x(at), at == len(self.marks) - 1
        match mark:
            case Dot():
                if latest:
                    sheet.line((x, self._y(mark.low)), (x, self._y(mark.high)), "reach")
                sheet.sign(x, self._y(mark.value), Look.DISC if latest else Look.RING)
            case Range():
                sheet.line((x, self._y(mark.low)), (x, self._y(mark.high)), "reach banded")
            case Hidden():
                sheet.line((x, BOTTOM - 4), (x, BOTTOM + 4), "missing")

    def _x(self, at: int) -> float:
        steps = len(self.marks) - 1
        return SPAN.left + (SPAN.right - SPAN.left) * at / steps if steps else SPAN.right

    def _y(self, value: float) -> float:
        share = (value - 1) / (self.options - 1)
        return BOTTOM - min(1.0, max(0.0, share)) * (BOTTOM - TOP)
