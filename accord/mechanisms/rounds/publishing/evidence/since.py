"""What has changed since the round before, with the verdict beside each figure."""

from collections.abc import Sequence

from django.utils.html import format_html
from django.utils.translation import gettext as _

from accord.analysis.published import Change, Group, Item, Published
from accord.mechanisms.rounds.publishing import rules, sentences
from accord.mechanisms.rounds.publishing.evidence.asked import not_guessed
from accord.mechanisms.rounds.publishing.evidence.piece import Piece
from accord.mechanisms.rounds.publishing.starts import Begun, beside_each_other
from accord.web.components import Cell, Column, Table

Changes = dict[tuple[str, str], Change]


def since(published: Published, begun: Begun) -> Piece | None:
    """Return what moved since the round before; None where there was none, or too few answered."""
    moved = rules.movements(published)
    if not moved:
        return None
    changes = {(change.group, change.item): change for change in published.changes}
    changed = {key for key, _item in changes}
    groups = [group for group in begun.columns if group.key in changed]
    groups = beside_each_other(begun, groups or [movement.group for movement in moved])
    moved = sorted(moved, key=lambda movement: movement.group != begun.group)  # the others in their order
    heading, *lines = (sentences.movement_in_words(movement) for movement in moved)
    return Piece(
        key="since",
        heading=heading,
        basis=_("Since the round before, where at least ten answered in both rounds."),
        lines=tuple(lines),
        shown=(_table(published, groups, changes, sure=True),) if _any_sure(groups, changes) else (),
        folded=((_("Every statement"), _table(published, groups, changes, sure=False)),),
    )


def _any_sure(groups: Sequence[Group], changes: Changes) -> bool:
    keys = {group.key for group in groups}
    return any(change.sure and change.group in keys for change in changes.values())


def _table(published: Published, groups: Sequence[Group], changes: Changes, *, sure: bool) -> Table:
    """Statements by group; sure: only those of which at least one surely moved."""
    items = [item for item in not_guessed(published) if _stands(item, groups, changes, sure=sure)]
    return Table(
        caption=_("What surely moved") if sure else _("Every statement since the round before"),
        caption_hidden=True,
        stacks=True,
        columns=(Column(_("Statement")), *(Column(group.name, numeric=True) for group in groups)),
        rows=tuple(
            (item.text, *(_cell(published, changes.get((group.key, item.key))) for group in groups))
            for item in items
        ),
    )


def _stands(item: Item, groups: Sequence[Group], changes: Changes, *, sure: bool) -> bool:
    found = [changes.get((group.key, item.key)) for group in groups]
    return any(change is not None and (change.sure or not sure) for change in found)


def _cell(published: Published, change: Change | None) -> Cell:
    """How far, whether we can be sure, and what stands now."""
    if change is None:
        return Cell(_("not known"), look="hidden-cell")
    now = sentences.figure_in_words(published.cell(change.group, change.item))
    return Cell(
        format_html('{}<br><span class="quiet-text">{}</span>', now, sentences.verdict_in_short(change)),
        look=_look(change),
    )


def _look(change: Change) -> str:
    if not change.sure:
        return ""
    return "high" if change.difference > 0 else "low"
