"""What rooms say in packs: documents that a board, the partners or an auditor read.

Whoever reads a pack takes it along. So a room says there only what everybody in the partnership reads: what
was published, agreed or undertaken in the open; never a draft, and nothing of a single person’s own.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from accord.foundations.access import Actor
from accord.foundations.errors import Sentence


class Pack(StrEnum):
    """For whom something is said."""

    BOARD = "board"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """From which day to which a pack is about, both included."""

    since: date
    until: date

    def holds(self, day: date | None) -> bool:
        """Say whether a day lies in it."""
        return day is not None and self.since <= day <= self.until


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of a pack. says: what is the case, in one sentence. columns, rows: the evidence, cell by cell.

    url: where it is read here.
    """

    title: Sentence
    says: Sentence
    columns: tuple[Sentence, ...] = ()
    rows: tuple[tuple[Sentence, ...], ...] = ()
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One thing that stands as evidence. on: the day it is of; url: where it is read here."""

    what: Sentence
    on: date | None = None
    url: str = ""


Part = Callable[[Actor, Span], Section | None]
Finding = Callable[[Actor, Span], list[Held]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shows:
    """What a room can show. what: what that is, as it is named where it is missing ("A charter in force").

    clauses: of a standard, by number, for which it is evidence.
    """

    what: Sentence
    clauses: tuple[str, ...]
    found: Finding


_parts: dict[Pack, list[tuple[int, Part]]] = {pack: [] for pack in Pack}
_shows: list[Shows] = []


def in_pack(pack: Pack, place: int) -> Callable[[Part], Part]:
    """Register what a room says in a pack, at a place in it; use as a decorator.

    It is asked for a member of the partnership, in its scope; None leaves it out.
    """

    def registered(part: Part) -> Part:
        _parts[pack].append((place, part))
        return part

    return registered


def sections_of(pack: Pack, actor: Actor, span: Span) -> list[Section]:
    """Return what rooms say in a pack, in the order of their places."""
    ordered = sorted(_parts[pack], key=lambda placed: placed[0])
    return [section for _place, part in ordered if (section := part(actor, span)) is not None]


def shows(what: Sentence, *clauses: str) -> Callable[[Finding], Finding]:
    """Register what a room can show as evidence, and for which clauses; use as a decorator."""

    def registered(found: Finding) -> Finding:
        _shows.append(Shows(what=what, clauses=clauses, found=found))
        return found

    return registered


def all_shows() -> list[Shows]:
    """Return everything that rooms can show, in the order of what it is."""
    return sorted(_shows, key=lambda each: str(each.what))
