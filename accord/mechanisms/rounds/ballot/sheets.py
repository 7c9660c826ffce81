"""The cards of one organisation as a sheet to cut out, fold and draw from a hat."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.mechanisms.rounds.ballot.cards import OnPaper, typed_at
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.web.cards import Card, CardSheet

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round


def sheet_of(round: "Round", organisation: str, cards: Sequence[OnPaper]) -> CardSheet:
    """Return the cards as a sheet for `web.cards`."""
    title = ngettext("{organisation}: {count} card", "{organisation}: {count} cards", len(cards))
    hats = len({card.whose for card in cards})
    return CardSheet(
        title=title.format(organisation=organisation, count=len(cards)),
        whose=round.partnership.name,
        heading=round.title,
        typed_at=typed_at(),
        cards=[_card(round, card) for card in cards],
        hand_out=(
            _("For the people of {organisation} who got no letter.").format(organisation=organisation),
            *([_("There is more than one hat: each card says for whom it is.")] if hats > 1 else []),
            _("Cut the cards out, fold them, and let each person draw one from the hat."),
            _("Write no name on a card, and keep no list: nobody is to know whose card is whose."),
            _("Shred the cards that nobody drew."),
        ),
    )


def _card(round: "Round", card: OnPaper) -> Card:
    words = _("For {whose}: {minutes} minutes, until {day}. Nobody knows whose card is whose.")
    return Card(
        code=card.code,
        address=card.url,
        words=words.format(
            minutes=questionnaires.minutes_of([round])[round.id],
            day=date_format(round.closes_at.astimezone(round.partnership.zone), "j F"),
            whose=card.whose,
        ),
    )
