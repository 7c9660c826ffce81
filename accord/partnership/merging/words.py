"""What the pages about records of one person say."""

from django.utils.translation import gettext as _

from accord.partnership.directory.words import dates_in_words, place_in_words
from accord.partnership.merging.likely import Pair, Reason
from accord.partnership.merging.selectors import Side
from accord.web.components import Fact


def why(pair: Pair) -> str:
    """Say why two records may be of one person."""
    words = {
        Reason.ADDRESS: _("the same e-mail address"),
        Reason.STAFF_NUMBER: _("the same staff number"),
        Reason.NAME: _("the same name"),
    }
    return ", ".join(words[reason] for reason in pair.reasons)


def facts(side: Side) -> list[Fact]:
    """Return what is kept of one of two records, in the order in which the other's stands beside it."""
    none = _("none")
    return [
        Fact(_("Name"), side.person.name),
        Fact(_("E-mail address"), side.person.email or none),
        Fact(_("Staff number"), side.person.staff_number or none),
        Fact(_("Main place"), place(side) or none),
        Fact(_("For the partnership"), ", ".join(side.held) or none),
    ]


def place(side: Side) -> str:
    """Say what the main place is, and since when; nothing where there is none."""
    return f"{place_in_words(side.main)} ({dates_in_words(side.main)})" if side.main else ""
