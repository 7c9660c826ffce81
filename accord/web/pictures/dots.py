"""Dots with intervals: one row per group on a common scale."""

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from accord.web.components import Cell, Column, Table
from accord.web.frame import Text
from accord.web.pictures.drawing import APART, LINE, STRONG, Drawing, lines, room_for
from accord.web.pictures.marks import draw_mark, draw_words, mark_cells, words_of
from accord.web.pictures.picture import SLIM, Tabled, draw_axis, draw_slim_axis
from accord.web.pictures.values import Axis, Dot, Group, Mark, Scale, Span

WIDE_SPAN = Span(left=195, right=585)
SLIM_SPAN = Span(left=12, right=SLIM - 12)
BRACKET = 42
"""How much room a bracket with its words takes above the rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DotRow:
    """A group and its mark."""

    group: Group
    mark: Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Apart:
    """A bracket over two rows (by number, from 0) whose distance the picture is about ("1.3 apart, sure")."""

    first: int
    second: int
    words: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class DotRows(Tabled):
    """Means by group, with the interval of each."""

    axis: Axis
    rows: tuple[DotRow, ...]
    apart: Apart | None = None

    @property
    def wide(self) -> SafeString:
        sheet = self.sheet("wide")
        top = BRACKET if self.apart else 4
        y, places = top + 22.0, []
        for row in self.rows:
            name = lines(row.group.name, WIDE_SPAN.left - 20)
            sheet.column(0, y, name)
            sheet.text(0, y + len(name) * LINE, row.group.detail, look="small")
            places.append(y + len(name) * LINE / 2 - 4)
            y += 12 + LINE * (len(name) + 1)
        return self._finish(sheet, WIDE_SPAN, places, top=top, bottom=y - 14)

    @property
    def slim(self) -> SafeString:
        sheet = self.sheet("slim")
        y, places = float(BRACKET - 8 if self.apart else 0), []
        for row in self.rows:
            figure = words_of(row.mark) if isinstance(row.mark, Dot) else ""
            name = lines(row.group.name, (SLIM - room_for(figure)) * STRONG)
            says = lines(_joined(row.group.detail, "" if figure else words_of(row.mark)), SLIM * APART)
            sheet.column(0, y + LINE, name, look="strong")
            sheet.text(SLIM, y + LINE, figure, look="strong", anchor="end")
            sheet.column(0, y + LINE * (1 + len(name)), says, look="small")
            y += LINE * (len(name) + len(says)) + 24
            places.append(y)
            y += 22
        return self._finish(sheet, SLIM_SPAN, places, top=0, bottom=y)

    @property
    def table(self) -> Table:
        columns = (
            Column(_("Who")),
            Column(_("Mean"), numeric=True),
            Column(_("Sure to lie in"), numeric=True),
            Column(_("From")),
        )
        rows = tuple(
            (row.group.name, *mark_cells(row.mark), Cell(row.group.detail or "–")) for row in self.rows
        )
        return Table(caption=self.title, columns=columns, rows=rows)

    def _finish(
        self, sheet: Drawing, span: Span, places: list[float], *, top: float, bottom: float
    ) -> SafeString:
        scale = Scale(self.axis, span)
        if sheet.look == "wide":
            end = draw_axis(sheet, scale, top=top, bottom=bottom)
        else:
            end = draw_slim_axis(sheet, scale, rows=places, bottom=bottom)
        for row, y in zip(self.rows, places, strict=True):
            draw_mark(sheet, scale, row.group, row.mark, y)
            if sheet.look == "wide":
                draw_words(sheet, scale, row.mark, y)
        self._draw_bracket(sheet, scale)
        return self.finish(sheet, end)

    def _draw_bracket(self, sheet: Drawing, scale: Scale) -> None:
        if self.apart is None:
            return
        marks = self.rows[self.apart.first].mark, self.rows[self.apart.second].mark
        ends = [scale.at(mark.value) for mark in marks if isinstance(mark, Dot)]
        if len(ends) < 2:
            return
        half = room_for(self.apart.words) / 2
        middle = min(max(sum(ends) / 2, half), sheet.width - half)
        sheet.text(middle, 15, self.apart.words, look="strong", anchor="middle")
        sheet.bracket(min(ends), max(ends), 24)


def _joined(*words: Text) -> str:
    return ", ".join(str(word) for word in words if word)
