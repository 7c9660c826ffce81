"""The heat table: statements by organisation, each figure with its tint."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from accord.analysis.published import Group, Item, Published, Shown
from accord.foundations.errors import Sentence
from accord.mechanisms.rounds.publishing import rules, sentences, tables
from accord.mechanisms.rounds.publishing.evidence.piece import Piece
from accord.mechanisms.rounds.publishing.starts import Begun


def overview(
    published: Published,
    items: Sequence[Item],
    begun: Begun,
    *,
    key: str,
    caption: Sentence,
    on_paper: bool = False,
) -> Piece | None:
    """Return statements side by side, and who is shown in none of them; None where nothing was asked."""
    if not items:
        return None
    own = begun.group if begun.group in rules.organisations_of(published) else None
    table = tables.overview_table(
        published,
        rules.in_order_of_gaps(published, items, of=own),
        caption,
        on_paper=on_paper,
        columns=begun.columns,
        first=own,
    )
    disagree = any(rules.weights_disagree(rules.cell_of_everyone(published, item.key)) for item in items)
    return Piece(
        key=key,
        heading=_headline(published, items, begun.group, caption),
        basis=_basis(disagree=disagree),
        shown=(table,),
        left_out=tuple(tables.left_out(published, items, begun.columns)),
        has_heat=any(item.directed for item in items),
    )


def extremes(published: Published, items: Sequence[Item], group: Group) -> tuple[Item, Item] | None:
    """Return the statements on which a group's mean is lowest and highest; None where fewer than two are
    shown. Of two as high, the one asked first.
    """
    shown = [
        (round(cell.mean, 1), number, item)
        for number, item in enumerate(items)
        if item.directed and isinstance(cell := published.cell(group.key, item.key), Shown)
    ]
    if len(shown) < 2:
        return None
    lowest = min(shown, key=lambda found: (found[0], found[1]))
    highest = max(shown, key=lambda found: (found[0], -found[1]))
    return lowest[2], highest[2]


def _headline(published: Published, items: Sequence[Item], group: Group | None, caption: Sentence) -> str:
    """The lowest and the highest mean of the group with which the page begins; else what is shown at all."""
    found = extremes(published, items, group) if group else None
    if group is None or found is None:
        return _("{statements}, side by side").format(statements=caption)
    lowest, highest = found
    words = _("{statements}: {group} is lowest on “{lowest}” ({low}) and highest on “{highest}” ({high}).")
    return words.format(
        statements=caption,
        group=group.name,
        lowest=sentences.short_name(published, lowest.key),
        low=sentences.figure_in_words(published.cell(group.key, lowest.key)),
        highest=sentences.short_name(published, highest.key),
        high=sentences.figure_in_words(published.cell(group.key, highest.key)),
    )


def _basis(*, disagree: bool) -> str:
    words = _(
        "The mean of the answers, from 1 upwards. The widest sure gap comes first, and is underlined. A "
        "range stands where the exact mean could give answers away."
    )
    if not disagree:
        return words
    return " ".join(
        [words, _("“By partner” is what everyone’s mean would be if each partner counted alike.")]
    )
