"""Where everyone's figure is another one if each partner counts alike: both stand beside each other."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.analysis.published import EVERYONE, Item, Published, Shown
from accord.mechanisms.rounds.publishing import rules, sentences
from accord.mechanisms.rounds.publishing.evidence.piece import Piece
from accord.web.components import Column, Table


def weights(published: Published) -> Piece | None:
    """Return the statements on which two ways of counting disagree; None where there are none."""
    found = [(item, cell) for item in published.items if (cell := _disagreeing(published, item))]
    if not found:
        return None
    rows = tuple(
        (item.text, sentences.one_decimal(cell.mean), sentences.one_decimal(cell.equal_weight or cell.mean))
        for item, cell in found
    )
    return Piece(
        key="weights",
        heading=ngettext(
            "On {count} statement everyone’s mean would be another one if each partner counted alike.",
            "On {count} statements everyone’s mean would be another one if each partner counted alike.",
            len(found),
        ).format(count=len(found)),
        basis=_("Said where the two differ by {points} points or more.").format(
            points=sentences.one_decimal(rules.WEIGHTS_DIFFER)
        ),
        lines=tuple(filter(None, [_dominant(published)])),
        shown=(
            Table(
                caption=_("Each person counts alike, and each partner does"),
                caption_hidden=True,
                columns=(
                    Column(_("Statement")),
                    Column(_("Each person"), numeric=True),
                    Column(_("Each partner"), numeric=True),
                ),
                rows=rows,
            ),
        ),
    )


def _disagreeing(published: Published, item: Item) -> Shown | None:
    cell = rules.cell_of_everyone(published, item.key)
    return cell if isinstance(cell, Shown) and rules.weights_disagree(cell) else None


def _dominant(published: Published) -> str:
    """Who supplied most of everyone's answers, where somebody did."""
    cells = [cell for (group, _item), cell in published.cells.items() if group == EVERYONE]
    key = next((cell.dominant for cell in cells if isinstance(cell, Shown) and cell.dominant), None)
    return sentences.dominant_in_words(published, key) if key else ""
