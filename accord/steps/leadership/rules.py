"""Who counts as a leader, where a commitment stands, and when the board meets. Pure."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol, TypeVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from accord.foundations.quarters import Quarter
from accord.mechanisms.undertakings.rules import State
from accord.partnership.rules import Tier

LEADING = (Tier.DIRECTOR, Tier.SENIOR_MANAGER)
"""The tiers that lead, the highest first (product.md, step 2)."""
LONGEST_AHEAD = timedelta(days=366)
"""A commitment has a day within a year: one for some day would stand as live for ever."""
SPOKEN_OF_FOR = timedelta(days=92)
"""For so long after a commitment has ended colleagues may say what they saw of it."""
BEFORE_BOARD = timedelta(days=14)
"""How long before the board meets leaders are asked what came of their commitments."""
COUNTED_FOR = timedelta(days=365)
"""Commitments that ended within so many days count as kept or not."""
MINUTES_TO_COMMIT, MINUTES_TO_REPORT = 10, 5
FRIDAY = 4


class Place(Protocol):
    """What these rules read of somebody's place in an organisation."""

    main: bool
    tier: str


PlaceT = TypeVar("PlaceT", bound=Place)


def place_of(places: Sequence[PlaceT]) -> PlaceT:
    """Return under which of somebody's leading places he or she stands: the main one, else the highest.

    places: at least one, the longest held first.
    """
    return min(places, key=lambda place: (not place.main, LEADING.index(Tier(place.tier))))


def highest(tiers: Iterable[str]) -> Tier:
    """Return the highest of these leading tiers: who leads in two places is held to its standard."""
    return min((Tier(tier) for tier in tiers), key=LEADING.index)


class Outcome(models.TextChoices):
    """What a leader can say came of a commitment."""

    KEPT = "kept", _("Kept: I did it")
    PARTLY = "partly", _("Partly, and I go on")
    NOT_YET = "not_yet", _("Not yet, and I go on")
    PARTLY_KEPT = "partly_kept", _("Partly, and I end it here")
    NOT_KEPT = "not_kept", _("Not kept, and I end it here")


GOES_ON = frozenset({Outcome.PARTLY, Outcome.NOT_YET})


class Standing(StrEnum):
    """Where a commitment stands."""

    LIVE = "live"
    DAY_PASSED = "day_passed"
    KEPT = "kept"
    PARTLY_KEPT = "partly_kept"
    NOT_KEPT = "not_kept"


OPEN = frozenset({Standing.LIVE, Standing.DAY_PASSED})


def standing(state: str, due: date, said: str, today: date) -> Standing:
    """Return where a commitment stands, from its undertaking and what was said last ("" for nothing yet)."""
    if state == State.OPEN:
        return Standing.LIVE if today <= due else Standing.DAY_PASSED
    return Standing(said) if said in set(Standing) else Standing.NOT_KEPT


def may_be_due(due: date, today: date) -> bool:
    """Say whether a commitment may be made for a day: today or later, and within a year."""
    return today <= due <= today + LONGEST_AHEAD


def is_spoken_of(ended_on: date | None, today: date) -> bool:
    """Say whether colleagues may say what they saw: while it is open, and for a quarter after."""
    return ended_on is None or today <= ended_on + SPOKEN_OF_FOR


def default_board_day(quarter: Quarter) -> date:
    """Return the day of the board where the partnership has set none: the last working day of the quarter."""
    last = quarter.last_day
    return last - timedelta(days=max(last.weekday() - FRIDAY, 0))


def is_before_board(board: date, today: date) -> bool:
    """Say whether the board meets soon enough for leaders to be asked."""
    return board - BEFORE_BOARD <= today <= board


def wants_report(*, made_on: date, said_on: date | None, before: date, board: date) -> bool:
    """Say whether an open commitment is to be reported on before the board meets.

    before: the day of the board before. What was made within the two weeks needs no word yet.
    """
    return made_on < board - BEFORE_BOARD and (said_on is None or said_on <= before)
