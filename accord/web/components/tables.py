"""Tables: a caption, scoped headers, and a region that scrolls by keyboard when the screen is too narrow."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from accord.foundations.links import Link
from accord.web.components.base import Component
from accord.web.frame import Text


@dataclass(frozen=True, slots=True)
class Column:
    """A column; numbers stand to the right. name: what it is called beside a cell, if not so."""

    label: Text
    numeric: bool = False
    name: Text = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with a look ("low", "high", "band", "hidden-cell", "heat-1" to "heat-5", "apart"), which only
    repeats what its text says.
    """

    text: object
    look: str = ""
    link: Link | None = None
    classes: str = ""
    column: Text = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Component):
    """A table; the first cell of each row is its header.

    stacks: where it has no room, each row stands as a block with the column before each cell, and nothing has
    to be scrolled to the side. sums: the last row is what the others make together.
    """

    caption: Text
    columns: tuple[Column, ...]
    rows: tuple[tuple[object, ...], ...]
    caption_hidden: bool = False
    stacks: bool = False
    sums: bool = False
    template_name: ClassVar[str] = "web/components/table.html"

    @property
    def classes(self) -> str:
        """The looks that were asked for, as classes."""
        return " ".join(look for look, asked in (("stacks", self.stacks), ("sums", self.sums)) if asked)

    @property
    def body(self) -> Iterator[list[Cell]]:
        """The rows, each cell with the classes of its column and of its own look."""
        for row in self.rows:
            yield [_dressed(value, column) for value, column in zip(row, self.columns, strict=True)]

    def without_empty(self) -> "Table":
        """Return it without the columns in which no row says anything; the first always stays."""
        kept = [
            place
            for place in range(len(self.columns))
            if not place or any(row[place] != "" for row in self.rows)
        ]
        return replace(
            self,
            columns=tuple(self.columns[place] for place in kept),
            rows=tuple(tuple(row[place] for place in kept) for row in self.rows),
        )


@dataclass(frozen=True, slots=True)
class Scrolled(Component):
    """A table whose head and body a page writes itself."""

    caption: Text
    content: Text
    caption_hidden: bool = False
    stacks: bool = False
    template_name: ClassVar[str] = "web/components/scrolled.html"


def _dressed(value: object, column: Column) -> Cell:
    cell = value if isinstance(value, Cell) else Cell(value)
    classes = " ".join(filter(None, ("num" if column.numeric else "", cell.look)))
    return Cell(
        cell.text, look=cell.look, link=cell.link, classes=classes, column=column.name or column.label
    )
