"""What the pages about records of one person say."""

from django.utils.translation import gettext as _

from accord.partnership.directory.words import dates_in_words, place_in_words
from accord.partnership.merging.likely import Pair, Reason
from accord.partnership.merging.selectors import Side


def why(pair: Pair) -> str:
    """Say why two records may be of one person."""
    words = {
        Reason.ADDRESS: _("the same e-mail address"),
        Reason.STAFF_NUMBER: _("the same staff number"),
        Reason.NAME: _("the same name"),
    }
    return ", ".join(words[reason] for reason in pair.reasons)


def rows(first: Side, second: Side) -> list[tuple[str, str, str]]:
    """Return what is kept of each, side by side."""
    none = _("none")
    return [
        (_("Name"), first.person.name, second.person.name),
        (_("E-mail address"), first.person.email or none, second.person.email or none),
        (_("Staff number"), first.person.staff_number or none, second.person.staff_number or none),
        (_("Main place"), place(first) or none, place(second) or none),
        (_("For the partnership"), ", ".join(first.held) or none, ", ".join(second.held) or none),
    ]


def place(side: Side) -> str:
    """Say what the main place is, and since when; nothing where there is none."""
    return f"{place_in_words(side.main)} ({dates_in_words(side.main)})" if side.main else ""
