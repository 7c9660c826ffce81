"""Tallies: a mark for each thing that was counted, with a letter that says of which kind it is."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from accord.web.components import Table
from accord.web.frame import Text
from accord.web.pictures.drawing import LINE, STRONG, Drawing, lines
from accord.web.pictures.picture import SLIM, WIDE, Tabled
from accord.web.pictures.values import Span

NAMES, STEP, ROW = 195.0, 27.0, 32.0


@dataclass(frozen=True, slots=True)
class TallyMark:
    """One thing that was counted. hue: of an organisation (1 to 4, then again); None for what is of none."""

    letter: str
    hue: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TallyRow:
    """What was counted under one name, in the order in which it is drawn."""

    name: Text
    marks: tuple[TallyMark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tallies(Tabled):
    """Counts that are drawn one by one, so that few look like few. counted: the same counts as a table."""

    rows: tuple[TallyRow, ...]
    counted: Table

    @property
    def wide(self) -> SafeString:
        sheet, y = self.sheet("wide"), 0.0
        for row in self.rows:
            name = lines(row.name, NAMES - 20)
            sheet.column(0, y + ROW / 2 + 5, name)
            drawn = _draw(sheet, row, Span(left=NAMES, right=WIDE), y)
            y += max(drawn, LINE * len(name) + 6)
        return self.finish(sheet, y + 2)

    @property
    def slim(self) -> SafeString:
        sheet, y = self.sheet("slim"), 0.0
        for row in self.rows:
            name = lines(row.name, SLIM * STRONG)
            sheet.column(0, y + LINE, name, look="strong")
            y += LINE * len(name) + 4
            y += _draw(sheet, row, Span(left=0, right=SLIM), y) + 6
        return self.finish(sheet, y)

    @property
    def table(self) -> Table:
        return self.counted


def _draw(sheet: Drawing, row: TallyRow, span: Span, top: float) -> float:
    """Draw the marks of a row in as many lines as they need; return how much room that took."""
    fit = max(1, int((span.right - span.left) // STEP))
    for number, mark in enumerate(row.marks):
        line, place = divmod(number, fit)
        x, y = span.left + STEP * (place + 0.5), top + ROW * (line + 0.5)
        if mark.hue is None:
            sheet.ring(x, y, mark.letter)
        else:
            sheet.dot(x, y, mark.letter, mark.hue)
    return ROW * max(1, -(-len(row.marks) // fit))
