"""A report as a table and as a picture, from its lines and from figures that may be told."""

from typing import TYPE_CHECKING

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from accord.analysis.cells import Banded, Cell, Shown, Suppressed
from accord.analysis.self_other import View as Compared
from accord.web.components import Cell as TableCell
from accord.web.components import Column, Table
from accord.web.pictures import Axis, Dot, Dumbbells, GapRow, Group, Hidden, Mark, Range

if TYPE_CHECKING:
    from accord.steps.leadership.feedback.sheet import Line


def table(groups: tuple[str, ...], lines: "tuple[Line, ...]", leader: str) -> Table:
    """Return every statement with what everybody says of it. leader: by name, where somebody else reads."""
    moved = any(line.change for line in lines)
    chair = any(line.chair for line in lines)
    columns = [Column(_("Statement")), Column(leader or _("You"), numeric=True)]
    columns += [Column(_("Chair or manager"), numeric=True)] if chair else []
    columns += [Column(capfirst(name)) for name in groups]
    columns += [Column(_("Since the last report"))] if moved else []
    return Table(
        caption=_("The own view, and what each group of raters says, from 1 to 5"),
        caption_hidden=True,
        stacks=True,
        columns=tuple(columns),
        rows=tuple(
            (
                f"{line.number}. {line.item.text}",
                line.own or "–",
                *([line.chair or "–"] if chair else []),
                *(_looked(told) for _group, told in line.named),
                *([line.change or "–"] if moved else []),
            )
            for line in lines
        ),
    )


def _looked(told: str) -> object:
    return TableCell(told, "hidden-cell") if told == _("not told") else told


def picture(lines: "tuple[Line, ...]", cells: list[Cell], leader: str) -> Dumbbells | None:
    """Return the own view beside that of all raters together; None where nothing of them is told."""
    rows = tuple(
        GapRow(
            name=line.name,
            first=Dot(value=line.own, low=line.own, high=line.own)
            if line.own
            else Hidden(word=_("not said")),
            second=mark(cell),
            words=_compared(line.compared, leader),
        )
        for line, cell in zip(lines, cells, strict=True)
    )
    if all(isinstance(cell, Suppressed) for cell in cells):
        return None
    return Dumbbells(
        key="own-and-others",
        title=_("The leader’s own view beside that of all raters together"),
        sentence=_("From 1, the least, to 5, the most; a line is how sure, a dashed one a range."),
        axis=Axis(("1", "2", "3", "4", "5")),
        rows=rows,
        first=Group(name=leader or _("You"), letter=leader[:1] or _("Y"), hue=1),
        second=Group(name=_("All raters together"), letter=_("R"), hue=2),
    )


def _compared(compared: Compared | None, leader: str) -> str:
    if compared is Compared.HIGHER:
        return _("own view is higher") if leader else _("you see it higher")
    if compared is Compared.LOWER:
        return _("own view is lower") if leader else _("you see it lower")
    return ""


def mark(cell: Cell) -> Mark:
    """Return a cell as a picture draws it."""
    match cell:
        case Shown():
            return Dot(value=cell.mean, low=cell.low, high=cell.high)
        case Banded():
            return Range(low=cell.low, high=cell.high)
        case Suppressed():
            return Hidden(word=_("not told"))
