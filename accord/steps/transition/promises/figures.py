"""The promise book in figures and words: how many were kept, changed by agreement, not kept."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.steps.transition.promises.rules import State

if TYPE_CHECKING:
    from collections.abc import Sequence


def heading(found: "Sequence[State]") -> str:
    """Return what is the case, as the heading of the book."""
    if not found:
        return _("Nothing stands in the promise book yet.")
    broken = found.count(State.NOT_KEPT)
    if broken == len(found) == 1:
        return _("The one promise was not kept.")
    if broken:
        words = ngettext(
            "One of {all} promises was not kept.", "{count} of {all} promises were not kept.", broken
        )
        return words.format(count=broken, all=len(found))
    still = found.count(State.STANDS)
    if not still:
        return _("Of every promise it is known what became of it.")
    if len(found) == 1:
        return _("The one promise is still open.")
    words = ngettext(
        "One of {all} promises is still open.", "{count} of {all} promises are still open.", still
    )
    return words.format(count=still, all=len(found))


def in_words(found: "Sequence[State]") -> str:
    """Return how many stand, were kept, changed and not kept."""
    words = _("{kept} kept, {changed} changed by agreement, {not_kept} not kept, {stands} still open")
    return words.format(
        kept=found.count(State.KEPT),
        changed=found.count(State.CHANGED),
        not_kept=found.count(State.NOT_KEPT),
        stands=found.count(State.STANDS),
    )
