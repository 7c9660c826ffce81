"""What a dilemma is made of, what keeps people and firms out of it, and where it stands. Pure."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from django.db import models
from django.utils.text import get_text_list
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Refused

FEWEST_COURSES, MOST_COURSES = 2, 3
"""Each is asked twice, and a page of a round holds seven statements at most."""
MOST_ASKED = 3
"""Dilemmas in one round: it stays short."""
LONGEST_TITLE, LONGEST_SITUATION, LONGEST_COURSE, LONGEST_SAYS = 80, 900, 160, 300


class DilemmaState(models.TextChoices):
    """Where a dilemma stands. Before it is edited, its writer and the steward alone read it."""

    WRITTEN = "written", _("waits to be edited")
    READY = "ready", _("ready to be asked")
    ASIDE = "aside", _("set aside")


class Signed(models.TextChoices):
    """In whose name a dilemma stands."""

    NAME = "name", _("In my own name")
    ORGANISATION = "organisation", _("In the name of my organisation")


class Side(StrEnum):
    """What is asked about each course of action."""

    WOULD = "would"
    SHOULD = "should"


@dataclass(frozen=True, slots=True, kw_only=True)
class DilemmaWords:
    """A dilemma in words. courses: what one could do, two or three of them."""

    title: str
    situation: str
    courses: tuple[str, ...]


class Banked(Protocol):
    """What these rules read of a dilemma in the bank."""

    courses: Sequence[str]


def check_words(words: DilemmaWords) -> None:
    """Raise Refused, with the field, where something is missing or stands there twice."""
    if not words.title:
        raise Refused(_("Give it a name in a few words."), field="title")
    if not words.situation:
        raise Refused(_("Say what happened, up to the moment at which one has to choose."), field="situation")
    if not FEWEST_COURSES <= len(words.courses) <= MOST_COURSES:
        raise Refused(_("Write two things that one could do, or three."), field="course_2")
    if len({course.casefold() for course in words.courses}) < len(words.courses):
        raise Refused(_("Two of these say the same."), field="course_2")


def check_nobody_named(words: DilemmaWords, names: Iterable[str]) -> None:
    """Raise Refused where a person or an organisation of the partnership is named."""
    said = "\n".join((words.title, words.situation, *words.courses))
    if found := named_in(said, names):
        sentence = _now("It names {names}. Write it so that no person and no firm can be recognised.")
        raise Refused(sentence.format(names=get_text_list(found, _now("and"))), field="situation")


def named_in(said: str, names: Iterable[str]) -> list[str]:
    """Return the names that stand in a text as words of their own.

    A name of several words however it is spelt; one word as it is written, for it may be a word of every day.
    """
    found = [
        name
        for name in names
        if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said, re.IGNORECASE if " " in name else 0)
    ]
    return [name for name in found if not any(name != other and name in other for other in found)]


def check_says(dilemma: Banked, says: Sequence[str]) -> None:
    """Raise Refused unless something is said about each course of action."""
    for number in range(1, len(dilemma.courses) + 1):
        if len(says) < number or not says[number - 1]:
            raise Refused(_("Say what the charter says about doing so."), field=f"says_{number}")


def key_of(dilemma_id: UUID, side: Side, number: int) -> str:
    """Return the key under which a round asks one side of one course, the first being 1."""
    return f"dilemma:{dilemma_id}:{side}:{number}"
