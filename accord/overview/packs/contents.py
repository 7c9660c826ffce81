"""What stands in a pack: the same on its page and on paper."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.foundations.errors import Sentence
from accord.web.components import Column, Fact, Table

if TYPE_CHECKING:
    from accord.foundations.registry import Held, Section


@dataclass(frozen=True, slots=True, kw_only=True)
class StepPart:
    """One of the two sentences or of the eight steps: where it stands, as facts. number: "" of a sentence."""

    number: str
    title: Sentence
    question: Sentence
    facts: tuple[Fact, ...]
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A section of a pack with its table. key: by which the contents name it."""

    key: str
    title: Sentence
    says: Sentence
    table: Table | None
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClausePart:
    """A clause with what is held for it, what is missing, and what is no business of Accord's."""

    number: str
    asks: Sentence
    held: "tuple[Held, ...]"
    missing: tuple[Sentence, ...]
    elsewhere: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterPart:
    """Clauses under one number. says: for how many of them something is held."""

    key: str
    number: str
    about: Sentence
    says: str
    clauses: tuple[ClausePart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """A whole pack. basis: from when and from what it is, as sentences; of_steps: how to read the steps."""

    title: Sentence
    heading: Sentence
    basis: tuple[Sentence, ...]
    steps: tuple[StepPart, ...] = ()
    of_steps: tuple[Sentence, ...] = ()
    parts: tuple[Part, ...] = ()
    chapters: tuple[ChapterPart, ...] = ()

    @property
    def entries(self) -> list[tuple[str, Sentence]]:
        """What the contents name: the key of each part, and what it is called."""
        steps = [("steps", _("The two sentences and the eight steps"))] if self.steps else []
        parts = [(part.key, part.title) for part in self.parts]
        return steps + parts + [(found.key, f"{found.number} {found.about}") for found in self.chapters]


def part_of(section: "Section", place: int) -> Part:
    """Return a section of a room as a pack shows it."""
    table = Table(
        caption=section.title,
        columns=tuple(Column(label) for label in section.columns),
        rows=section.rows,
        caption_hidden=True,
    )
    return Part(
        key=f"part-{place}",
        title=section.title,
        says=section.says,
        table=table if section.rows else None,
        url=section.url,
    )
