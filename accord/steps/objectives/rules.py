"""Whose objective it is, who agrees to it, and where it stands. Pure."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from django.db import models
from django.utils.translation import gettext_lazy as _

MINUTES_TO_WRITE, MINUTES_TO_AGREE, MINUTES_TO_NOTE, MINUTES_TO_ASSESS = 10, 3, 2, 10
FIVES = 5
MOST_NOTES = 3
"""So many colleagues are asked about one objective."""
MOST_OF_ONE = 5
"""So many notes are asked of one colleague for a year."""
AT_THE_END = timedelta(days=42)
"""How long before the last day of a year it is assessed, where an employer has no day of its own."""
NOTE_ASKED = "objectives.note_asked"
"""The kind of the letter that asks for a contribution note."""
REMINDED = "objectives.reminded"
"""The kind of the letter that says what waits."""
TO_SETTLE_IN, A_WEEK = timedelta(days=14), timedelta(days=7)
REMINDED_EVERY, MOST_LETTERS = timedelta(days=7), 3


class Kind(models.TextChoices):
    """When a contribution is assessed."""

    MID_YEAR = "mid_year", _("in mid-year")
    HANDOVER = "handover", _("on handing over")
    YEAR_END = "year_end", _("at the end of the year")


class About(models.TextChoices):
    """What a letter is about."""

    WRITE = "write", _("an objective that is to be written")
    AGREE = "agree", _("an objective that is to be agreed to")
    ASSESS = "assess", _("a contribution that is to be assessed")


class Met(models.TextChoices):
    """A level, for employers that want one beside the words."""

    NOT_YET = "not_yet", _("not yet as agreed")
    AS_AGREED = "as_agreed", _("as agreed")
    BEYOND = "beyond", _("beyond what was agreed")


class Held(Protocol):
    """An objective, or the place for which somebody may have one."""

    @property
    def partnership_id(self) -> UUID: ...
    @property
    def person_id(self) -> UUID: ...
    @property
    def organisation_id(self) -> UUID: ...
    @property
    def agrees_with_id(self) -> UUID | None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """For whom, and in which organisation, an objective may be written that is not there yet."""

    partnership_id: UUID
    person_id: UUID
    organisation_id: UUID
    agrees_with_id: UUID | None = None


class Side(StrEnum):
    """Who agrees: the person, and the line manager."""

    PERSON = "person"
    MANAGER = "manager"

    @property
    def other(self) -> "Side":
        return Side.MANAGER if self is Side.PERSON else Side.PERSON


class Worded(Protocol):
    """What these rules read of the words of an objective."""

    person_agreed_at: datetime | None
    manager_agreed_at: datetime | None


class Stage(StrEnum):
    """Where an objective stands."""

    MISSING = "missing"
    WAITS_FOR_PERSON = "waits_for_person"
    WAITS_FOR_MANAGER = "waits_for_manager"
    AGREED = "agreed"


def is_agreed(words: Worded) -> bool:
    """Say whether both have agreed to these words."""
    return agreed_at(words) is not None


def agreed_at(words: Worded) -> datetime | None:
    """Return when the second of the two agreed, or None while one has not."""
    if words.person_agreed_at is None or words.manager_agreed_at is None:
        return None
    return max(words.person_agreed_at, words.manager_agreed_at)


def stage(latest: Worded | None) -> Stage:
    """Return where an objective stands, by its latest words."""
    if latest is None:
        return Stage.MISSING
    if latest.person_agreed_at is None:
        return Stage.WAITS_FOR_PERSON
    return Stage.AGREED if is_agreed(latest) else Stage.WAITS_FOR_MANAGER


def in_fives(people: int, minimum: int) -> int:
    """Return how many people are said to contribute: steps of five from the minimum on, else 0."""
    return people // FIVES * FIVES if people >= minimum else 0


def is_reminded(*, letters: int, last_on: date | None, turn: date, today: date) -> bool:
    """Say whether a letter leaves today: when it is somebody's turn, then weekly, three at most."""
    if letters >= MOST_LETTERS or today < turn:
        return False
    return last_on is None or today >= last_on + REMINDED_EVERY
