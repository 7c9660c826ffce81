"""Poles: where groups stand between two ends in words, neither of which is the better one."""

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from accord.web.components import Cell, Column, Table
from accord.web.frame import Text
from accord.web.pictures.drawing import LINE, STRONG, Drawing, lines
from accord.web.pictures.marks import draw_mark, draw_names, draw_plate, mark_cells
from accord.web.pictures.picture import SLIM, WIDE, Tabled
from accord.web.pictures.values import Axis, Dot, Group, Hidden, Mark, Range, Scale, Span

WIDE_SPAN, SLIM_SPAN = Span(left=190, right=450), Span(left=12, right=SLIM - 12)
LANE, BETWEEN_ROWS = 27, 18
ASIDE = 20  # from the scale to the words of its ends: a dot may lie on it


@dataclass(frozen=True, slots=True, kw_only=True)
class PoleRow:
    """A pair of ends, with a mark for each group of the picture, in their order.

    name: what the pair is about. first, last: its ends. says: each mark in words, where it does not say
    itself; in the table only.
    """

    name: Text
    first: Text
    last: Text
    marks: tuple[Mark, ...]
    says: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Poles(Tabled):
    """Where each group stands between two ends: a row for each pair, and in it a lane for each group.

    steps: marks lie from 1, the first end, to this number, the last; what lies beyond stands on its end.
    rows_are: what the first column of the table twin is called.
    """

    groups: tuple[Group, ...]
    rows: tuple[PoleRow, ...]
    rows_are: Text
    steps: int = 5

    @property
    def wide(self) -> SafeString:
        sheet = self.sheet("wide")
        y = draw_names(sheet, self.groups, across=True) + 4
        for row in self.rows:
            sheet.text(0, y + LINE, lines(row.name, WIDE * STRONG, most=1)[0], look="strong")
            y += LINE + 8
            first = lines(row.first, WIDE_SPAN.left - ASIDE, most=4)
            last = lines(row.last, WIDE - WIDE_SPAN.right - ASIDE, most=4)
            height = max(float(LANE * len(row.marks)), LINE * max(len(first), len(last)))
            _draw_ends(sheet, WIDE_SPAN, first, last, y + height / 2)
            self._draw_lanes(sheet, row, WIDE_SPAN, y + (height - LANE * len(row.marks)) / 2)
            y += height + BETWEEN_ROWS
        return self.finish(sheet, y - BETWEEN_ROWS + 6)

    @property
    def slim(self) -> SafeString:
        sheet = self.sheet("slim")
        y = draw_names(sheet, self.groups, across=False) + 4
        for row in self.rows:
            name = lines(row.name, SLIM * STRONG)
            first, last = (lines(end, SLIM / 2 - 8, most=4) for end in (row.first, row.last))
            sheet.column(0, y + LINE, name, look="strong")
            y += LINE * len(name) + 6
            sheet.column(0, y + LINE, first, look="small")
            sheet.column(SLIM, y + LINE, last, look="small", anchor="end")
            y += LINE * max(len(first), len(last)) + 12
            self._draw_lanes(sheet, row, SLIM_SPAN, y)
            y += LANE * len(row.marks) + BETWEEN_ROWS
        return self.finish(sheet, y - BETWEEN_ROWS + 6)

    @property
    def table(self) -> Table:
        columns = (
            Column(self.rows_are),
            Column(_("From")),
            Column(_("To")),
            *(Column(group.name, numeric=True) for group in self.groups),
        )
        rows = tuple(
            (row.name, row.first, row.last, *(_cell(row, place) for place in range(len(row.marks))))
            for row in self.rows
        )
        return Table(caption=self.title, columns=columns, rows=rows)

    def _draw_lanes(self, sheet: Drawing, row: PoleRow, span: Span, top: float) -> None:
        scale = Scale(Axis(("",) * self.steps), span)
        bottom = top + LANE * len(row.marks)
        for x in scale.ticks:
            sheet.line((x, top), (x, bottom), "grid")
        for place, (group, mark) in enumerate(zip(self.groups, row.marks, strict=True)):
            y = top + LANE * (place + 0.5)
            draw_mark(sheet, scale, group, mark, y)
            if isinstance(mark, Hidden):
                draw_plate(sheet, _("%(letter)s: not shown") % {"letter": group.letter}, span, y)
            elif isinstance(mark, Range):
                middle = (scale.at(mark.low) + scale.at(mark.high)) / 2
                sheet.text(middle, y + 4.7, group.letter, look="strong", anchor="middle")


def _draw_ends(sheet: Drawing, span: Span, first: list[str], last: list[str], middle: float) -> None:
    """Write both ends beside the lanes, each in the middle of their height."""
    for x, words, anchor in ((span.left - ASIDE, first, "end"), (span.right + ASIDE, last, "start")):
        sheet.column(x, middle + 5 - (len(words) - 1) * LINE / 2, words, look="small", anchor=anchor)


def _cell(row: PoleRow, place: int) -> Cell:
    """What one group says, with its interval where it has one."""
    mark = row.marks[place]
    said, interval = mark_cells(mark)
    if row.says:
        return Cell(row.says[place], look=said.look)
    if isinstance(mark, Dot):
        return Cell(
            _("%(figure)s (%(interval)s)") % {"figure": said.text, "interval": interval.text}, look=said.look
        )
    return said
