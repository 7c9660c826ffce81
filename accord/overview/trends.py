"""How what people say of each step went on, round by round: a small picture, a few words, and one table."""

from itertools import dropwhile
from typing import TYPE_CHECKING, assert_never

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accord.analysis.published import Banded, Cell, Reason, Shown, Suppressed
from accord.foundations import access
from accord.mechanisms.rounds.publishing import history, sentences
from accord.mechanisms.rounds.publishing.history import Past, Said
from accord.mechanisms.rounds.publishing.moved import Verdict
from accord.mechanisms.rounds.publishing.verdicts import moved_in_words
from accord.web.components import Cell as TableCell
from accord.web.components import Column, Table
from accord.web.pictures import Dot, Hidden, Mark, Range, Trend

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.foundations.access import Actor
    from accord.overview.board import Entry

ROUNDS = 8
"""How many rounds a trend goes back."""
LEAST = 2
"""Of how many rounds a picture is drawn at least."""


def pasts(actor: "Actor") -> list[Past]:
    """Return what the latest rounds said, the earliest first; nothing where results are closed to one."""
    return history.history(actor, most=ROUNDS) if access.allows(actor, "publishing.read") else []


def in_words(found: "Sequence[Past]", step_key: str) -> str:
    """Return whether the latest round moved the statement of a step, and only what is sure; "" where it was
    not compared.
    """
    said = _said(found[-1], step_key) if found else None
    if said is None or len(found) < LEAST or not said.moved:
        return ""
    if not said.of_everyone:
        return moved_in_words(said.moved)
    before = found[-2].title
    match said.moved[0].verdict:
        case Verdict.UP:
            return _("higher than in “{round}”").format(round=before)
        case Verdict.DOWN:
            return _("lower than in “{round}”").format(round=before)
        case Verdict.UNSURE:
            return _("no sure change")


def picture(found: "Sequence[Past]", step_key: str, title: str) -> Trend | None:
    """Return the picture of a step, from the first round that shows anything of it; None while fewer than two
    do.
    """
    marks = tuple(dropwhile(_is_hidden, (_mark(_cell(past, step_key)) for past in found)))
    said = [said for past in found if (said := _said(past, step_key))]
    if sum(not _is_hidden(mark) for mark in marks) < LEAST or not said:
        return None
    return Trend(
        key=f"trend-{step_key}",
        title=_("{step}: what people say, round by round").format(step=title),
        sentence=_sentence(found, step_key),
        options=said[-1].item.options,
        marks=marks,
    )


def table(found: "Sequence[Past]", entries: "Sequence[Entry]") -> Table | None:
    """Return the figures of all trends, a row a step and a column a round; None before two rounds."""
    if len(found) < LEAST:
        return None
    return Table(
        caption=_("What people say of each step, round by round"),
        columns=(Column(_("Step")), *(Column(_heading(past), numeric=True) for past in found)),
        rows=tuple(
            (
                str(entry.descriptor.title),
                *(_table_cell(_cell(past, entry.descriptor.key)) for past in found),
            )
            for entry in entries
        ),
    )


def _sentence(found: "Sequence[Past]", step_key: str) -> str:
    """What the picture shows, in words: each round with its figure."""
    told = [
        _("{round}: {figure}").format(round=past.title, figure=figure(_cell(past, step_key)))
        for past in found
    ]
    moved = in_words(found, step_key)
    return "; ".join([*told, moved] if moved else told) + "."


def _heading(past: Past) -> str:
    return _("{round}, {month}").format(round=past.title, month=date_format(past.closed_at, "M Y"))


def _said(past: Past, step_key: str) -> Said | None:
    return past.said.get(f"core:{step_key}")


def _cell(past: Past, step_key: str) -> Cell:
    said = _said(past, step_key)
    return said.cell if said else Suppressed(Reason.NOT_ASKED)


def figure(cell: Cell) -> str:
    """Return what a cell shows, in words."""
    match cell:
        case Shown():
            return sentences.one_decimal(cell.mean)
        case Banded():
            return sentences.between_in_words(cell.low, cell.high)
        case Suppressed():
            return _("not shown")
        case _:  # pragma: no cover
            assert_never(cell)


def _table_cell(cell: Cell) -> TableCell:
    match cell:
        case Shown():
            return TableCell(figure(cell))
        case Banded():
            return TableCell(figure(cell), look="band")
        case Suppressed():
            return TableCell(str(sentences.WHY_SHORT[cell.reason]), look="hidden-cell")
        case _:  # pragma: no cover
            assert_never(cell)


def _is_hidden(mark: Mark) -> bool:
    return isinstance(mark, Hidden)


def _mark(cell: Cell) -> Mark:
    match cell:
        case Shown():
            return Dot(value=cell.mean, low=cell.low, high=cell.high)
        case Banded():
            return Range(low=cell.low, high=cell.high)
        case Suppressed():
            return Hidden(word=str(sentences.WHY_SHORT[cell.reason]))
        case _:  # pragma: no cover
            assert_never(cell)
