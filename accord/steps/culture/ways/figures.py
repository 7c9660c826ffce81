"""How the register stands altogether, in sentences."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.steps.culture.ways.selectors import Counted


def heading(held: Counted) -> str:
    """Return what is the case, as the heading of the register."""
    if not held.topics:
        return _("Nothing stands in the register of ways of working yet.")
    if held.overdue:
        return overdue_in_words(held)
    if held.decided == held.topics:
        return _("We have decided how we do everything in the register.")
    return f"{decided_in_words(held)}."


def overdue_in_words(held: Counted) -> str:
    """Return how many decisions are to be looked at again, with a full stop."""
    words = ngettext(
        "One way of working is to be looked at again.",
        "{count} ways of working are to be looked at again.",
        held.overdue,
    )
    return words.format(count=held.overdue)


def decided_in_words(held: Counted) -> str:
    """Return of how many topics it is decided how we do them, without a full stop."""
    words = ngettext(
        "We have decided how we do {decided} of {count} thing",
        "We have decided how we do {decided} of {count} things",
        held.topics,
    )
    return words.format(decided=held.decided, count=held.topics)
