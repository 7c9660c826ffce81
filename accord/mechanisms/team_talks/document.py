"""The card of a team as a page to print, with room to write."""

from typing import TYPE_CHECKING

from django.template.loader import render_to_string

from accord.mechanisms.team_talks import dealing, selectors, words
from accord.mechanisms.team_talks.rules import MINUTES
from accord.mechanisms.team_talks.timetable import TIMETABLE
from accord.partnership import selectors as partnership
from accord.web.pdf import Sheet

if TYPE_CHECKING:
    from accord.mechanisms.team_talks.models import TeamTalk

SHEET = Sheet("pack", points=10.4)


def document(talk: "TeamTalk") -> str:
    """Return the card as one HTML page for `accord.web.pdf`."""
    other = selectors.partner_of(talk)
    context = {
        "whose": partnership.partnership().name,
        "title": str(talk.cards),
        "name": dealing.names_of(talk, other) if other else words.name_of(talk),
        "due": talk.cards.due,
        "minutes": MINUTES,
        "timetable": TIMETABLE,
        "card": dealing.card_for(talk),
    }
    return render_to_string("team_talks/document.html", context)
