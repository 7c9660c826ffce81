"""Whose teams have talked about the latest result: in words for the dashboard, and as tables."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.foundations.addresses import address
from accord.mechanisms.talks import selectors as talks
from accord.mechanisms.team_talks import selectors, showing, words
from accord.mechanisms.team_talks.tallies import share

if TYPE_CHECKING:
    from accord.mechanisms.team_talks.models import Cards
    from accord.web.components import Table


@dataclass(frozen=True, slots=True)
class Teams:
    """How many people are in a team that has talked, by organisation and tier; url: what each team said."""

    heading: str
    tables: "tuple[Table, ...]"
    url: str


def teams_in_words() -> str:
    """Return how many people are in a team that has talked; nothing before the latest result has cards."""
    cards = _cards()
    if cards is None:
        return ""
    found = share(selectors.tallies(cards))
    return _("the teams of {talked} of {people} people have talked").format(
        talked=found.talked, people=found.people
    )


def teams() -> Teams | None:
    """Return the same as tables; None before the latest result has cards."""
    cards = _cards()
    if cards is None:
        return None
    return Teams(
        words.heading(cards, share(selectors.tallies(cards))),
        (showing.by_organisation(cards), showing.by_tier(cards)),
        address("team_talks:cards", cards_id=cards.id),
    )


def _cards() -> "Cards | None":
    latest = talks.standing()
    return selectors.of_round(latest.round_id) if latest else None
