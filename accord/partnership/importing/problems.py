"""What is wrong with a list, by row and cell, in words. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext as _

SHOWN = 12


class Kind(StrEnum):
    """Whether it stops the import."""

    MEND = "mend"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing about one place. `cell` is "C12"; "" for the whole row; row 0 for the whole sheet."""

    kind: Kind
    row: int
    cell: str
    words: str


@dataclass(frozen=True, slots=True)
class Finding:
    """The same thing in one or more places."""

    places: str
    words: str


def findings(problems: Iterable[Problem], kind: Kind) -> list[Finding]:
    """Put what is said of several places into one line each, in the order of the sheet."""
    by_words: dict[str, list[Problem]] = {}
    for problem in sorted(problems, key=lambda found: (found.row, found.cell)):
        if problem.kind == kind:
            by_words.setdefault(problem.words, []).append(problem)
    return [Finding(_places(found), words) for words, found in by_words.items()]


def _places(found: list[Problem]) -> str:
    """Say where: "Cell C12", "Row 7", "Cells C4, C9 and 31 more"."""
    if not found[0].row:
        return _("The whole sheet")
    cells = bool(found[0].cell)
    names = list(dict.fromkeys(each.cell if cells else str(each.row) for each in found))
    listed = ", ".join(names[:SHOWN])
    if len(names) > SHOWN:
        listed = _("{places} and {count} more").format(places=listed, count=len(names) - SHOWN)
    if len(names) == 1:
        return (_("Cell {place}") if cells else _("Row {place}")).format(place=listed)
    return (_("Cells {places}") if cells else _("Rows {places}")).format(places=listed)
