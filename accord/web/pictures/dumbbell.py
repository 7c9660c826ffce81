"""Dumbbells: one row per statement, two groups on it, the gap between them in words."""

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accord.web.components import Cell, Column, Table
from accord.web.frame import Text
from accord.web.pictures.drawing import APART, LINE, RADIUS, STRONG, Drawing, lines
from accord.web.pictures.marks import draw_mark, draw_names, draw_plate, mark_cells
from accord.web.pictures.picture import SLIM, WIDE, Tabled, draw_axis, draw_slim_axis
from accord.web.pictures.values import Axis, Dot, Group, Hidden, Mark, Scale, Span

WIDE_SPAN = Span(left=225, right=520)
SLIM_SPAN = Span(left=14, right=SLIM - 14)
STATEMENT = gettext_lazy("Statement")


@dataclass(frozen=True, slots=True, kw_only=True)
class GapRow:
    """A statement, what each of the two groups answers, and the gap in words ("1.3, sure").

    between: the two groups of this row, where they are not the same in every row.
    """

    name: Text
    first: Mark
    second: Mark
    words: Text
    between: tuple[Group, Group] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dumbbells(Tabled):
    """How far two groups are apart, statement by statement; or two sides of one statement, group by group.

    first, second: None where every row names its own two. rows_are: what the first column of the table twin
    is called. Without any words it has no last one.
    """

    axis: Axis
    rows: tuple[GapRow, ...]
    first: Group | None = None
    second: Group | None = None
    rows_are: Text = STATEMENT

    def __post_init__(self) -> None:
        if not (self.first and self.second) and not all(row.between for row in self.rows):
            raise ValueError("every row names its own two groups, or the picture does for all of them")

    @property
    def wide(self) -> SafeString:
        sheet = self.sheet("wide")
        top = draw_names(sheet, self._named, across=True)
        y, places = top, []
        for row in self.rows:
            name = lines(row.name, WIDE_SPAN.left - 25)
            words = lines(row.words, WIDE - WIDE_SPAN.right - 22, most=2)
            height = LINE * max(len(name), len(words)) + 24
            middle = y + height / 2
            _draw_centred(sheet, 0, middle, name)
            _draw_centred(sheet, WIDE_SPAN.right + 22, middle, words)
            places.append(middle)
            y += height
        return self._finish(sheet, WIDE_SPAN, places, top=top, bottom=y)

    @property
    def slim(self) -> SafeString:
        sheet = self.sheet("slim")
        top = draw_names(sheet, self._named, across=False)
        y, places = top, []
        for row in self.rows:
            name, words = lines(row.name, SLIM * STRONG), lines(self._says(row), SLIM * APART)
            sheet.column(0, y + LINE, name, look="strong")
            sheet.column(0, y + LINE * (1 + len(name)), words, look="small")
            y += LINE * (len(name) + len(words)) + 28
            places.append(y)
            y += 26
        return self._finish(sheet, SLIM_SPAN, places, top=top, bottom=y)

    @property
    def table(self) -> Table:
        own = self.first is None or self.second is None
        columns = (
            Column(self.rows_are),
            *((Column(_("One")), Column(_("The other"))) if own else self._columns_of_two()),
            *([Column(_("Apart"))] if self._has_words else []),
        )
        rows = tuple(
            (
                row.name,
                *(_cell(group, mark, named=own) for group, mark in self._sides(row)),
                *([Cell(row.words)] if self._has_words else []),
            )
            for row in self.rows
        )
        return Table(caption=self.title, columns=columns, rows=rows)

    def _columns_of_two(self) -> tuple[Column, ...]:
        return tuple(Column(group.name, numeric=True) for group in (self.first, self.second) if group)

    def _sides(self, row: GapRow) -> tuple[tuple[Group, Mark], tuple[Group, Mark]]:
        """The two groups of a row, each with its mark."""
        if row.between:
            first, second = row.between
        elif self.first and self.second:
            first, second = self.first, self.second
        else:  # pragma: no cover  the constructor refuses it
            raise ValueError("a row without groups")
        return (first, row.first), (second, row.second)

    @property
    def _named(self) -> list[Group]:
        """Whose letters stand on the picture, in the order in which the first of them come."""
        found = {group.letter: group for row in self.rows for group, _mark in self._sides(row)}
        return sorted(found.values(), key=lambda group: group.hue) or [
            group for group in (self.first, self.second) if group
        ]

    @property
    def _has_words(self) -> bool:
        return any(row.words for row in self.rows)

    def _says(self, row: GapRow) -> str:
        hidden = [str(mark.word) for mark in (row.first, row.second) if isinstance(mark, Hidden)]
        return str(row.words) or ", ".join(hidden)

    def _finish(
        self, sheet: Drawing, span: Span, places: list[float], *, top: float, bottom: float
    ) -> SafeString:
        scale = Scale(self.axis, span)
        if sheet.look == "wide":
            end = draw_axis(sheet, scale, top=top, bottom=bottom)
        else:
            end = draw_slim_axis(sheet, scale, rows=places, bottom=bottom)
        for row, y in zip(self.rows, places, strict=True):
            self._draw_row(sheet, row, scale, y)
        return self.finish(sheet, end)

    def _draw_row(self, sheet: Drawing, row: GapRow, scale: Scale, y: float) -> None:
        hidden = [mark for mark in (row.first, row.second) if isinstance(mark, Hidden)]
        if hidden:
            sheet.hatch(scale.span.left, scale.span.right, y)
            if sheet.look == "wide":
                draw_plate(sheet, hidden[0].word, scale.span, y)
            return
        upper, lower = y, y
        (first, _one), (second, _other) = self._sides(row)
        if isinstance(row.first, Dot) and isinstance(row.second, Dot):
            one, two = scale.at(row.first.value), scale.at(row.second.value)
            if abs(one - two) < 2 * RADIUS:  # side by side they would hide each other
                upper, lower = y - RADIUS, y + RADIUS
            else:
                sheet.line((one, y), (two, y), "link")
        draw_mark(sheet, scale, first, _without_interval(row.first), upper)
        draw_mark(sheet, scale, second, _without_interval(row.second), lower)


def _cell(group: Group, mark: Mark, *, named: bool) -> Cell:
    """What a group says; with its name where the column does not say whose it is."""
    said = mark_cells(mark)[0]
    if not named:
        return said
    words = _("%(group)s: %(figure)s") % {"group": group.name, "figure": said.text}
    return Cell(words, look=said.look)


def _without_interval(mark: Mark) -> Mark:
    return Dot(value=mark.value, low=mark.value, high=mark.value) if isinstance(mark, Dot) else mark


def _draw_centred(sheet: Drawing, x: float, middle: float, words: list[str]) -> None:
    sheet.column(x, middle + 5 - (len(words) - 1) * LINE / 2, words)
