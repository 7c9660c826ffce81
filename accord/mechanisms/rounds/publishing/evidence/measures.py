"""What was measured, beside what people say about the same thing."""

from collections.abc import Sequence

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.analysis.published import Group, Item, Published, Suppressed
from accord.mechanisms.rounds.publishing import sentences
from accord.mechanisms.rounds.publishing.evidence.piece import Piece
from accord.mechanisms.rounds.publishing.figures import MeasuredFigure
from accord.mechanisms.rounds.publishing.starts import Begun
from accord.web.components import Cell, Column, Table


def measures(
    published: Published, found: Sequence[MeasuredFigure], begun: Begun, *, on_paper: bool = False
) -> Piece | None:
    """Return measures beside the statements they belong to; None where there are none in this result."""
    items = {item.key: item for item in published.items}
    told = [(each, items[each.item_key]) for each in found if each.item_key in items]
    if not told:
        return None
    groups = [group for group in begun.columns if _is_shown(published, group, told)]
    return Piece(
        key="measures",
        heading=ngettext(
            "{count} measure stands beside what people say about it.",
            "{count} measures stand beside what people say about them.",
            len(told),
        ).format(count=len(told)),
        basis=_(
            "The figure is what people were shown when they answered; beside it the mean of the answers."
        ),
        shown=(
            Table(
                caption=_("Measures beside what people say"),
                caption_hidden=True,
                stacks=True,
                columns=(
                    Column(_("What was measured")),
                    Column(_("Figure")),
                    Column(_("What people were asked")),
                    *(Column(group.name, numeric=True) for group in groups),
                ),
                rows=tuple(_row(published, each, item, groups, on_paper) for each, item in told),
            ),
        ),
    )


def _row(
    published: Published, measured: MeasuredFigure, item: Item, groups: Sequence[Group], on_paper: bool
) -> tuple[object, ...]:
    said = [
        Cell(
            sentences.figure_in_words(published.cell(group.key, item.key)), look=_look(published, group, item)
        )
        for group in groups
    ]
    return (_measure(measured, on_paper), figure(measured), item.text, *said)


def _measure(measured: MeasuredFigure, on_paper: bool) -> Cell:
    return Cell(measured.name) if on_paper else Cell("", link=measured.link)


def figure(measured: MeasuredFigure) -> str:
    """The figure, of when it is, and how it stands to its target."""
    beside = ", ".join(filter(None, (measured.period, measured.target, measured.stands)))
    return _("{figure} ({beside})").format(figure=measured.figure, beside=beside)


def _look(published: Published, group: Group, item: Item) -> str:
    cell = published.cell(group.key, item.key)
    return "hidden-cell" if isinstance(cell, Suppressed) else ""


def _is_shown(published: Published, group: Group, told: Sequence[tuple[MeasuredFigure, Item]]) -> bool:
    return any(not isinstance(published.cell(group.key, item.key), Suppressed) for _each, item in told)
