"""How the promise book stands, for the dashboard's fifth step."""

from django.utils.translation import gettext as _

from accord.steps.transition.promises import selectors
from accord.steps.transition.promises.rules import State


def promises_in_words() -> str:
    """Return of how many promises it is known what became of them; nothing while the book is empty."""
    found = selectors.states()
    if not found:
        return ""
    said = len(found) - found.count(State.STANDS)
    return _("what became of it is known of {said} of {all} promises").format(said=said, all=len(found))
