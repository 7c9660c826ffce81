"""How a mark is drawn on a scale, and how it is said in words and in a table."""

from collections.abc import Sequence
from math import ceil
from typing import assert_never

from django.utils.translation import gettext as _

from accord.web.components import Cell
from accord.web.frame import Text
from accord.web.pictures.drawing import LINE, RADIUS, Drawing, edge, figure, lines, room_for
from accord.web.pictures.values import Dot, Group, Hidden, Mark, Range, Scale, Span

NAMES = 34
"""How much room a line of the names takes above the rows."""


def words_of(mark: Mark) -> str:
    """The mark in words: "2.6", "between 3 and 4", or the word for what is hidden."""
    match mark:
        case Dot():
            return figure(mark.value)
        case Range():
            return _("between %(low)s and %(high)s") % {"low": edge(mark.low), "high": edge(mark.high)}
        case Hidden():
            return str(mark.word)
        case _:  # pragma: no cover
            assert_never(mark)


def mark_cells(mark: Mark) -> tuple[Cell, Cell]:
    """The mark in a table: what it says, and its interval."""
    match mark:
        case Dot():
            interval = _("%(low)s to %(high)s") % {"low": figure(mark.low), "high": figure(mark.high)}
            return Cell(words_of(mark)), Cell(interval)
        case Range():
            return Cell(words_of(mark), look="band"), Cell("–")
        case Hidden():
            return Cell(words_of(mark), look="hidden-cell"), Cell("–")
        case _:  # pragma: no cover
            assert_never(mark)


def draw_mark(sheet: Drawing, scale: Scale, group: Group, mark: Mark, y: float) -> None:
    """Draw one mark; the hidden one is as long as the scale, so that it cannot be read as a value."""
    match mark:
        case Dot():
            sheet.interval(scale.at(mark.low), scale.at(mark.high), y, group.hue)
            sheet.dot(scale.at(mark.value), y, group.letter, group.hue)
        case Range():
            sheet.band(scale.at(mark.low), scale.at(mark.high), y, group.hue)
        case Hidden():
            sheet.hatch(scale.span.left, scale.span.right, y)
        case _:  # pragma: no cover
            assert_never(mark)


def draw_words(sheet: Drawing, scale: Scale, mark: Mark, y: float) -> None:
    """Write what the mark says: right of it, left of it where there is no room, else on it."""
    words = words_of(mark)
    if isinstance(mark, Hidden):
        draw_plate(sheet, words, scale.span, y)
        return
    look = "strong" if isinstance(mark, Dot) else "small"
    left, right = _ends(scale, mark)
    if right + 10 + room_for(words) <= sheet.width:
        sheet.text(right + 10, y + 5, words, look=look)
    elif isinstance(mark, Range) and left - 10 - room_for(words) < scale.span.left:
        draw_plate(sheet, words, Span(left=left, right=right), y)  # beside it stand the names
    else:
        sheet.text(left - 10, y + 5, words, look=look, anchor="end")


def _ends(scale: Scale, mark: Dot | Range) -> tuple[float, float]:
    """Where a drawn mark ends on both sides: a dot is wider than the interval of those who all answered."""
    low, high = scale.at(mark.low), scale.at(mark.high)
    if isinstance(mark, Range):
        return low, high
    middle = scale.at(mark.value)
    return min(low, middle - RADIUS), max(high, middle + RADIUS)


def draw_plate(sheet: Drawing, words: Text, span: Span, y: float) -> None:
    """Write the word for something hidden in the middle of its hatched strip, on a plain ground."""
    written = lines(words, span.right - span.left - 20, most=2)
    half = max(room_for(line) for line in written) / 2 + 8
    sheet.block(span.middle - half, span.middle + half, y, "plate")
    sheet.column(span.middle, y + 5 - (len(written) - 1) * LINE / 2, written, look="small", anchor="middle")


def draw_names(sheet: Drawing, groups: Sequence[Group], *, across: bool) -> float:
    """Say whose letter is whose, above the rows: beside each other, or under each other on a phone.

    Returns where the rows begin.
    """
    beside = 2 if across else 1
    for number, group in enumerate(groups):
        x, y = RADIUS + (number % beside) * sheet.width / 2, 14.0 + (number // beside) * (NAMES - 6)
        sheet.dot(x, y, group.letter, group.hue)
        sheet.text(x + 18, y + 5, lines(group.name, sheet.width / beside - 30, most=1)[0])
    return NAMES + (ceil(len(groups) / beside) - 1) * (NAMES - 6.0)
