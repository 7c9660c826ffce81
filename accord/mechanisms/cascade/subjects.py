"""What is cascaded: a room above says what a subject of its kind reads like, and which hard cases go with it.

An announcement has no kind: its title and words stand in the cascade itself.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Sentence
from accord.foundations.links import Link

if TYPE_CHECKING:
    from accord.foundations.access import Actor
    from accord.mechanisms.cascade.models import Briefing

ANNOUNCEMENT = ""
WHAT_WOULD_YOU_DO = _("What would you do?")


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that everybody should know: what it is, and what is expected."""

    words: Sentence
    expected: Sentence = ""


@dataclass(frozen=True, slots=True)
class Option:
    """Something one could do in a hard case. says: what the subject says about doing so."""

    words: Sentence
    says: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Dilemma:
    """A hard case: no option is marked. behaviour, standard: what it is about, as the subject says it."""

    situation: Sentence
    question: Sentence = WHAT_WOULD_YOU_DO
    options: tuple[Option, ...]
    behaviour: Sentence
    standard: Sentence = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What is said.

    words: one paragraph in the own words of whoever announces. points, dilemmas: may be empty.
    links: for those who are signed in: where all of it stands, what a leader briefs from.
    """

    title: Sentence
    words: Sentence = ""
    points: tuple[Point, ...] = ()
    dilemmas: tuple[Dilemma, ...] = ()
    links: tuple[Link, ...] = ()

    def dilemma_for(self, recipient_id: UUID) -> Dilemma | None:
        """Return the one hard case that somebody meets: the same each time, and stored nowhere."""
        return self.dilemmas[recipient_id.int % len(self.dilemmas)] if self.dilemmas else None


class About(Protocol):
    """What is read of a cascade here."""

    subject_kind: str
    subject_id: UUID | None
    title: str
    words: str


Reader = Callable[[UUID], Subject]
_readers: dict[str, Reader] = {}


def subject(kind: str) -> Callable[[Reader], Reader]:
    """Register what a subject of a kind ("room.thing") reads like, by its id; use as a decorator."""

    def decorate(read: Reader) -> Reader:
        _readers[kind] = read
        return read

    return decorate


def subject_of(cascade: About) -> Subject:
    """Return what a cascade says; raises KeyError for a kind that no room has registered."""
    if cascade.subject_kind == ANNOUNCEMENT or cascade.subject_id is None:
        return Subject(title=cascade.title, words=cascade.words)
    return _readers[cascade.subject_kind](cascade.subject_id)


TeamLink = Callable[["Actor", "Briefing"], Link | None]
_asked_of_teams: dict[str, TeamLink] = {}


def asks_teams(kind: str) -> Callable[[TeamLink], TeamLink]:
    """Register what subjects of a kind ask of each team besides, for whoever may do it; as a decorator."""

    def decorate(ask: TeamLink) -> TeamLink:
        _asked_of_teams[kind] = ask
        return ask

    return decorate


def asked_of_team(actor: "Actor", briefing: "Briefing") -> Link | None:
    """Return what a reader can do for a team besides, or None."""
    ask = _asked_of_teams.get(briefing.cascade.subject_kind)
    return ask(actor, briefing) if ask else None
