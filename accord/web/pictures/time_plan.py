"""A time plan: from when to when each thing goes, what stops it, and where today is."""

from dataclasses import dataclass
from enum import StrEnum

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from accord.web.components import Cell, Column, Table
from accord.web.frame import Text
from accord.web.pictures.drawing import LINE, Drawing, lines, room_for
from accord.web.pictures.picture import SLIM, WIDE, Tabled
from accord.web.pictures.values import Line, Span, Tick

WIDE_SPAN, SLIM_SPAN = Span(left=220, right=WIDE - 10), Span(left=6, right=SLIM - 6)
TOP, GAP = 26.0, 12
MARK = 6


class Bar(StrEnum):
    """How a row is drawn: it goes on, something stops it (hatched), or it is done (full)."""

    GOING = "going"
    STOPPED = "stopped"
    DONE = "done"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeRow:
    """One thing: from when to when, on the scale of the ticks.

    first: where its end stood before it was moved. who, says: for the table, whose last column is `state`.
    """

    name: Text
    start: float
    end: float
    look: Bar
    who: Text
    says: Text
    state: Text
    first: float | None = None
    cell: Cell | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TimePlan(Tabled):
    """What goes from when to when. ticks: where the scale is marked, from its one end to the other."""

    rows: tuple[TimeRow, ...]
    ticks: tuple[Tick, ...]
    today: Line

    @property
    def wide(self) -> SafeString:
        sheet = self.sheet("wide")
        y = TOP
        for row in self.rows:
            name = lines(row.name, WIDE_SPAN.left - 12, most=2)
            height = LINE * len(name) + GAP
            middle = y + height / 2
            sheet.column(0, middle + 5 - (len(name) - 1) * LINE / 2, name)
            self._bar(sheet, row, WIDE_SPAN, middle)
            y += height
        return self._around(sheet, WIDE_SPAN, y)

    @property
    def slim(self) -> SafeString:
        sheet = self.sheet("slim")
        y = TOP
        for row in self.rows:
            name = lines(row.name, SLIM, most=2)
            sheet.column(0, y + LINE, name, look="halo")
            y += LINE * len(name) + 2 * GAP
            self._bar(sheet, row, SLIM_SPAN, y - 4)
            y += GAP / 2
        return self._around(sheet, SLIM_SPAN, y)

    @property
    def table(self) -> Table:
        columns = (Column(_("What")), Column(_("Who")), Column(_("From when to when")), Column(_("State")))
        rows = tuple((row.cell or row.name, row.who, row.says, row.state) for row in self.rows)
        return Table(caption=self.title, columns=columns, rows=rows)

    def _bar(self, sheet: Drawing, row: TimeRow, span: Span, y: float) -> None:
        start, end = self._at(row.start, span), self._at(row.end, span)
        end = max(end, start + MARK)
        if row.look is Bar.STOPPED:
            sheet.hatch(start, end, y)
        else:
            sheet.strip(start, end, y, "part" if row.look is Bar.DONE else "whole")
        if row.first is not None:
            first = self._at(row.first, span)
            sheet.line((first, y - 9), (first, y + 9), "stroke")

    def _around(self, sheet: Drawing, span: Span, bottom: float) -> SafeString:
        """The months above, and the line of today through all of it, named below."""
        free = span.left - 60
        for tick in self.ticks[:-1]:
            x = self._at(tick.value, span)
            sheet.line((x, TOP - 6), (x, bottom), "grid")
            if x >= free:
                sheet.text(x, 14, tick.words, look="small")
                free = x + room_for(tick.words) + 8
        x = self._at(self.today.value, span)
        sheet.line((x, TOP - 6), (x, bottom + 4), "middle")
        half = room_for(self.today.words) / 2
        middle = min(max(x, half), sheet.width - half)
        sheet.text(middle, bottom + LINE, self.today.words, look="small", anchor="middle")
        return self.finish(sheet, bottom + LINE + 6)

    def _at(self, value: float, span: Span) -> float:
        """Where a day lies; what lies off the scale lies on its end."""
        low, high = self.ticks[0].value, self.ticks[-1].value
        share = (value - low) / (high - low) if high > low else 0.0
        return span.left + min(1.0, max(0.0, share)) * (span.right - span.left)
