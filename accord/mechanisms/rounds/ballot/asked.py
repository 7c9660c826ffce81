"""What everybody who answers a round is asked and told alike, kept in memory for the last rounds asked about.

The statements of a round were agreed and cannot change while it is open, and in the last hour many hundreds
open its pages; so the database is asked for them once. How many count where may change (two records become
one person, a team is renamed): that is looked up once in a minute.
"""

from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from django.utils import translation

from accord.foundations import clock
from accord.mechanisms.rounds.ballot import selectors
from accord.mechanisms.rounds.ballot.room import room_of
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.exposure import Exposure
    from accord.mechanisms.rounds.questionnaires.models import Round
    from accord.mechanisms.rounds.questionnaires.reporting import Place
    from accord.mechanisms.rounds.questionnaires.selectors import AskedSection

ROUNDS, PLACES = 8, 32  # of so many rounds, and so many pairs of an organisation and a tier in each


def sections(round: "Round", place: "Place") -> "list[AskedSection]":
    """Return the sections of an open round as somebody in a place is asked them; nobody changes them."""
    return _sections(round, round.terms_hash, place._replace(team=None))


def room(round: "Round") -> int:
    """Return how many bytes hold any ballot of an open round; see `room_of`."""
    return _room(round, round.terms_hash)


def exposure(round: "Round") -> "list[Exposure]":
    """Return each group of the result as it stood within this minute; see `selectors.exposure`."""
    return _exposure(round, clock.minute(), translation.get_language())


def forget() -> None:
    """Keep nothing in memory."""
    _sections.cache_clear()
    _room.cache_clear()
    _exposure.cache_clear()


@lru_cache(ROUNDS * PLACES)
def _sections(round: "Round", _terms_hash: str, place: "Place") -> "list[AskedSection]":
    return questionnaires.sections_asked(round, place)


@lru_cache(ROUNDS)
def _room(round: "Round", _terms_hash: str) -> int:
    return room_of(round)


@lru_cache(ROUNDS)
def _exposure(round: "Round", _minute: datetime, _language: str | None) -> "list[Exposure]":
    return selectors.exposure(round)
