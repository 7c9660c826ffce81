"""Codes on paper, for people without e-mail: cards to be cut out and drawn from a hat.

Each carries all that its holder needs. The room that makes the codes says what they open; none is kept here.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.template.loader import render_to_string

from accord.foundations.addresses import spoken
from accord.web import pdf
from accord.web.cards.square import square
from accord.web.frame import Text

POINTS = 10.5


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Card:
    """One card. code: in parts, as it is typed. address: what the square holds. words: what it is."""

    code: str
    address: str
    words: Text

    def __repr__(self) -> str:
        return "<Card>"  # never written out: a repr ends in logs


@dataclass(frozen=True, slots=True, kw_only=True)
class CardSheet:
    """Cards that are handed out together.

    title: for whom they are ("Site office: 12 cards"). whose: of which partnership. heading: of each card.
    typed_at: where a code is typed in. hand_out: sentences to whoever cuts them out.
    """

    title: Text
    whose: Text
    heading: Text
    typed_at: str
    cards: Sequence[Card]
    hand_out: Sequence[Text] = ()

    @property
    def spoken_address(self) -> str:
        """Where a code is typed in, as people type it."""
        return spoken(self.typed_at)


def page(sheet: CardSheet) -> str:
    """Return the sheet as a page to print, with nothing to click."""
    cards = [(card, square(card.address)) for card in sheet.cards]
    return render_to_string("web/cards.html", {"sheet": sheet, "cards": cards})


def document(sheet: CardSheet, *, colour: str) -> bytes:
    """Return the sheet as a tagged PDF on A4, kept nowhere; raises Missing, Busy, Failed, as `pdf.pdf`."""
    return pdf.pdf(page(sheet), colour=colour, sheet=pdf.Sheet("cards", points=POINTS), kept=False)
