"""Mixing bars: how far something came, of the most possible; a row for each week."""

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from accord.web.components import Column, Table
from accord.web.frame import Text
from accord.web.pictures.drawing import LINE, Drawing, room_for
from accord.web.pictures.picture import SLIM, WIDE, Tabled
from accord.web.pictures.values import Span

WIDE_SPAN, SLIM_SPAN = Span(left=150, right=WIDE - 150), Span(left=0, right=SLIM)
WIDE_ROW, SLIM_ROW = 30, 26


@dataclass(frozen=True, slots=True, kw_only=True)
class MixingRow:
    """A week. value, most: shares of one; value None where nothing is known. says: both in words.

    people: how many stand behind it, in words. planned: it is to come, and drawn hatched.
    """

    name: Text
    value: float | None
    most: float
    says: Text
    people: Text
    planned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MixingBars(Tabled):
    """How far something came (full), of the most possible (the outline), from nought to all."""

    rows: tuple[MixingRow, ...]

    @property
    def wide(self) -> SafeString:
        sheet, y = self.sheet("wide"), WIDE_ROW / 2
        for row in self.rows:
            sheet.text(0, y + 5, row.name)
            _draw(sheet, row, WIDE_SPAN, y)
            sheet.text(WIDE_SPAN.right + 12, y + 5, row.says, look="small")
            y += WIDE_ROW
        return self.finish(sheet, y - WIDE_ROW / 2 + 4)

    @property
    def slim(self) -> SafeString:
        sheet, y = self.sheet("slim"), 0.0
        for row in self.rows:
            sheet.text(0, y + LINE, row.name, look="strong")
            if room_for(row.name) + room_for(row.says) > SLIM:
                y += LINE
            sheet.text(SLIM, y + LINE, row.says, look="small", anchor="end")
            _draw(sheet, row, SLIM_SPAN, y + LINE + 13)
            y += LINE + SLIM_ROW
        return self.finish(sheet, y + 4)

    @property
    def table(self) -> Table:
        columns = (Column(_("Week")), Column(_("Mixing")), Column(_("From")))
        rows = tuple((row.name, row.says, row.people) for row in self.rows)
        return Table(caption=self.title, columns=columns, rows=rows)


def _draw(sheet: Drawing, row: MixingRow, span: Span, y: float) -> None:
    room = span.right - span.left
    sheet.line((span.left, y), (span.right, y), "grid")
    if row.value is None:
        return
    sheet.strip(span.left, span.left + room * row.most, y, "whole")
    end = span.left + room * row.value
    if row.planned:
        sheet.hatch(span.left, end, y)
    else:
        sheet.strip(span.left, end, y, "part")
