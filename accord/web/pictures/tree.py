"""A tree of teams: how far each has come, one row a team, those below set in."""

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from accord.web.components import Component, NestedItem, NestedList, State, Tone
from accord.web.frame import Text
from accord.web.pictures.drawing import LINE, STRONG, Drawing, lines
from accord.web.pictures.picture import SLIM, Picture
from accord.web.pictures.values import Span

WIDE_SPAN = Span(left=345, right=505)
WIDE_STEP, SLIM_STEP = 18, 12
"""How far a level is set in."""
SIGN = 16
"""How much room the mark of a state takes before the name."""
DEEPEST = 8
"""From this level on nothing is set in further: names would find no room."""
WIDE_ROW, SLIM_BAR = 14, 30


@dataclass(frozen=True, slots=True, kw_only=True)
class TreeRow:
    """A team: where it stands, how many of how many were reached, and the teams below it.

    says: the count in words ("5 of 7"). detail: what stands beside it in the list ("Nadia Khan, by 3 March").
    """

    name: Text
    state: State
    done: int
    whole: int
    says: Text
    url: str = ""
    detail: Text = ""
    rows: "tuple[TreeRow, ...]" = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree(Picture):
    """How far something has come down a tree; the twin is a list of lists with links.

    drawn: where all rows would be more than anybody looks at, those that are drawn; the list has all of them.
    """

    rows: tuple[TreeRow, ...]
    drawn: tuple[TreeRow, ...] = ()

    @property
    def wide(self) -> SafeString:
        sheet = self.sheet("wide")
        y = self._draw_wide(sheet, self.drawn or self.rows, 0, 0.0)
        return self.finish(sheet, y + 4)

    @property
    def slim(self) -> SafeString:
        sheet = self.sheet("slim")
        y = self._draw_slim(sheet, self.drawn or self.rows, 0, 0.0)
        return self.finish(sheet, y + 4)

    @property
    def twin(self) -> Component:
        return NestedList(tuple(map(_item, self.rows)))

    @property
    def twin_label(self) -> str:
        return _("As a list")

    def _draw_wide(self, sheet: Drawing, rows: tuple[TreeRow, ...], level: int, y: float) -> float:
        """Draw rows and all that hangs below them; return where the next one begins."""
        left = min(level, DEEPEST) * WIDE_STEP
        for row in rows:
            name = lines(row.name, WIDE_SPAN.left - left - SIGN - 20, most=2)
            height = WIDE_ROW + LINE * len(name)
            middle = y + height / 2
            sheet.standing(left + 5, middle, row.state.tone)
            sheet.column(left + SIGN, middle + 5 - (len(name) - 1) * LINE / 2, name)
            _draw_bar(sheet, row, WIDE_SPAN, middle)
            sheet.text(WIDE_SPAN.right + 12, middle + 5, _beside(row), look="small")
            bottom = self._draw_wide(sheet, row.rows, level + 1, y + height)
            _draw_trunk(sheet, left + 5, middle + 8, bottom - 6, row)
            y = bottom
        return y

    def _draw_slim(self, sheet: Drawing, rows: tuple[TreeRow, ...], level: int, y: float) -> float:
        left = min(level, DEEPEST) * SLIM_STEP
        span = Span(left=left + SIGN, right=SLIM)
        for row in rows:
            name = lines(row.name, (SLIM - left - SIGN) * STRONG, most=2)
            says = lines(f"{row.says}, {row.state.word}", SLIM - left - SIGN, most=2)
            sheet.standing(left + 5, y + LINE - 5, row.state.tone)
            sheet.column(left + SIGN, y + LINE, name, look="strong")
            sheet.column(left + SIGN, y + LINE * (1 + len(name)), says, look="small")
            end = y + LINE * (len(name) + len(says)) + 12
            _draw_bar(sheet, row, span, end)
            bottom = self._draw_slim(sheet, row.rows, level + 1, end + SLIM_BAR - 12)
            _draw_trunk(sheet, left + 5, y + LINE + 4, bottom - 8, row)
            y = bottom
        return y


def _beside(row: TreeRow) -> str:
    """The count, with the word for what is grave; there is no room for more, and the list has all of it."""
    return f"{row.says}, {row.state.word}" if row.state.tone == Tone.GRAVE else str(row.says)


def _draw_bar(sheet: Drawing, row: TreeRow, span: Span, y: float) -> None:
    sheet.strip(span.left, span.right, y, "whole")
    if row.whole and row.done:
        share = min(row.done, row.whole) / row.whole
        sheet.strip(span.left, span.left + share * (span.right - span.left), y, "part")


def _draw_trunk(sheet: Drawing, x: float, top: float, bottom: float, row: TreeRow) -> None:
    """A line down beside everything that hangs below a row."""
    if row.rows:
        sheet.line((x, top), (x, bottom), "grid")


def _item(row: TreeRow) -> NestedItem:
    hint = ", ".join(str(part) for part in (row.says, row.detail) if part)
    return NestedItem(
        label=row.name, url=row.url, state=row.state, hint=hint, items=tuple(map(_item, row.rows))
    )
