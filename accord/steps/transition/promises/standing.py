"""How the promise book stands, for the dashboard's fifth step."""

from django.utils.translation import gettext as _

from accord.steps.transition.promises import selectors
from accord.steps.transition.promises.rules import State


def promises_in_words() -> str:
    """Return how many promises were kept, changed and not kept; nothing while the book is empty."""
    found = selectors.states()
    if not found:
        return ""
    words = _("{kept} of {all} promises kept, {changed} changed by agreement, {not_kept} not kept")
    return words.format(
        kept=found.count(State.KEPT),
        all=len(found),
        changed=found.count(State.CHANGED),
        not_kept=found.count(State.NOT_KEPT),
    )
