"""Which statements go on from the round before, and which do not: read from the two published results.

A statement is the same one by its key, whatever its words: a reworded behaviour keeps the key of its thread.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.analysis.published import Item, Published
from accord.mechanisms.rounds.publishing import sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class Trends:
    """How the statements of a result stand to those of the one before.

    reworded: each with what it said then. ends: statements of the round before that were not asked again.
    """

    before: Published
    same: tuple[Item, ...]
    reworded: tuple[tuple[Item, str], ...]
    begins: tuple[Item, ...]
    ends: tuple[Item, ...]


def trends(published: Published, before: Published) -> Trends:
    """Return which statements of a result can be followed from the one before, and which cannot."""
    said = {item.key: item.text for item in before.items}
    asked = {item.key for item in published.items}
    known = [item for item in published.items if item.key in said]
    return Trends(
        before=before,
        same=tuple(item for item in known if said[item.key] == item.text),
        reworded=tuple((item, said[item.key]) for item in known if said[item.key] != item.text),
        begins=tuple(item for item in published.items if item.key not in said),
        ends=tuple(item for item in before.items if item.key not in asked),
    )


def of_all(published: Published, found: Trends) -> list[str]:
    """Return in words which trends go on, which begin here, and which have ended."""
    lines = [_same(found)] if found.same else []
    lines += [
        _("{name} goes on from an earlier wording: “{text}”").format(
            name=sentences.short_name(published, item.key), text=text
        )
        for item, text in found.reworded
    ]
    if found.begins:
        lines.append(_begins(published, found))
    if found.ends:
        lines.append(_ends(found))
    return lines


def of_one(found: Trends, item: Item) -> str:
    """Return in words what a statement can be compared with."""
    if item in found.begins:
        words = _("“{round}”, the round before, did not ask this: its trend begins here.")
        return words.format(round=found.before.title)
    for reworded, text in found.reworded:
        if reworded == item:
            words = _("In “{round}” it read: “{text}” The trend goes on from that wording.")
            return words.format(round=found.before.title, text=text)
    return _("“{round}” asked it in the same words.").format(round=found.before.title)


def _same(found: Trends) -> str:
    count = len(found.same)
    return ngettext(
        "{count} statement is asked in the same words as in “{round}”.",
        "{count} statements are asked in the same words as in “{round}”.",
        count,
    ).format(count=count, round=found.before.title)


def _begins(published: Published, found: Trends) -> str:
    count = len(found.begins)
    return ngettext(
        "{count} statement is new, and its trend begins here: {names}.",
        "{count} statements are new, and their trends begin here: {names}.",
        count,
    ).format(count=count, names=_names(published, found.begins))


def _ends(found: Trends) -> str:
    count = len(found.ends)
    return ngettext(
        "{count} statement was asked then and is not asked any more, so its trend ends there: {names}.",
        "{count} statements were asked then and are not asked any more, so their trends end there: {names}.",
        count,
    ).format(count=count, names=_names(found.before, found.ends))


def _names(published: Published, items: Sequence[Item]) -> str:
    return "; ".join(sentences.short_name(published, item.key) for item in items)
