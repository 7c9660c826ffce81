"""How far people answered alike: where they are of one mind, and where they are split."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from accord.analysis.published import Group, Item, Published
from accord.mechanisms.rounds.publishing import rules, sentences
from accord.mechanisms.rounds.publishing.evidence.asked import statements
from accord.mechanisms.rounds.publishing.evidence.piece import Piece
from accord.mechanisms.rounds.publishing.starts import Begun, beside_each_other
from accord.web.components import Cell, Column, Table

MOST_NAMED = 3


def alike(published: Published, begun: Begun) -> Piece | None:
    """Return where people answered alike and where they are split; None where no distribution is shown."""
    groups = beside_each_other(begun, [group for group in begun.columns if _known(published, group)])
    if not groups:
        return None
    first = begun.group if begun.group in groups else groups[0]
    items = [item for item in statements(published) if any(_word(published, group, item) for group in groups)]
    return Piece(
        key="alike",
        heading=_headline(published, first),
        basis=_(
            "Alike: less than half as far apart as answers given at random. Split: as far apart or further. "
            "Known where at least ten answered and how they did is shown."
        ),
        folded=((_("How far each group answered alike"), _table(published, groups, items)),),
    )


def _known(published: Published, group: Group) -> bool:
    return any(_word(published, group, item) for item in statements(published))


def _word(published: Published, group: Group, item: Item) -> str:
    return sentences.agreement_in_short(published.cell(group.key, item.key))


def _headline(published: Published, group: Group) -> str:
    found = [(item, rules.spread_of(published.cell(group.key, item.key))) for item in statements(published)]
    known = [(item, spread) for item, spread in found if spread]
    split = [item for item, spread in known if spread.split]
    same = [item for item, spread in known if spread.alike]
    words = (
        _("{group}: people are split on {split} of {all} statements ({names}), and alike on {alike}.")
        if split
        else _("{group}: people answered alike on {alike} of {all} statements, and are split on none.")
    )
    return words.format(
        group=group.name, split=len(split), all=len(known), alike=len(same), names=_names(published, split)
    )


def _names(published: Published, items: Sequence[Item]) -> str:
    named = [sentences.short_name(published, item.key) for item in items[:MOST_NAMED]]
    return "; ".join([*named, *(["…"] if len(items) > MOST_NAMED else [])])


def _table(published: Published, groups: Sequence[Group], items: Sequence[Item]) -> Table:
    return Table(
        caption=_("How far each group answered alike"),
        caption_hidden=True,
        stacks=True,
        columns=(Column(_("Statement")), *(Column(group.name) for group in groups)),
        rows=tuple(
            (item.text, *(_cell(_word(published, group, item)) for group in groups)) for item in items
        ),
    )


def _cell(word: str) -> Cell:
    return Cell(word) if word else Cell(_("not shown"), look="hidden-cell")
