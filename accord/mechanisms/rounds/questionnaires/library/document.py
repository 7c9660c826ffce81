"""What a version of a questionnaire asks: sections, statements, scales, open questions, translations. Pure.

Everything that is written together and may be written by two people at once is a clause, with a key; what can
be done to a clause stands in `clauses`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from accord.mechanisms.rounds.questionnaires.audience import EVERYBODY, Audience
from accord.mechanisms.rounds.questionnaires.scales import HOW_OFTEN, SCALES, Scale

ORGANISATION = "{organisation}"
"""Stands in a mirror statement for the name of the organisation that it is about."""

MOST_SECTIONS, MOST_STATEMENTS, MOST_SCALES, MOST_OPEN = 20, 60, 8, 3


class SectionKind(StrEnum):
    """What a section holds: own statements; the same ones about each organisation; the core eight, which
    never change; or the behaviours of the charter that is in force when a round is set up.
    """

    OWN = "own"
    MIRROR = "mirror"
    CORE = "core"
    CHARTER = "charter"


WRITTEN = frozenset({SectionKind.OWN, SectionKind.MIRROR})
"""Kinds of sections whose statements stand in the questionnaire itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One statement. key: what it is from version to version. scale: the key of one of ours or of its own.

    reversed, construct, audience, follow_up: as in `rules.Ask`.
    """

    key: str
    text: str
    scale: str = HOW_OFTEN.key
    reversed: bool = False
    construct: str = ""
    audience: Audience = EVERYBODY
    follow_up: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A page of at most seven statements, or what stands for one. introduction: to be read first."""

    key: str
    kind: SectionKind = SectionKind.OWN
    title: str = ""
    introduction: str = ""
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnScale:
    """Answers to choose from, the lowest first, under the question that stands above them."""

    key: str
    question: str
    labels: tuple[str, ...]
    directed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenQuestion:
    """Asked after the statements, to be answered in words or not at all."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Translated:
    """Words in another language. of: the words they translate; when these change, they are looked at anew."""

    text: str
    of: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A version of a questionnaire. languages: beside the one in which it is written.

    translations: by language, then by the key of what is translated (`texts.texts`).
    """

    sections: tuple[Section, ...] = ()
    scales: tuple[OwnScale, ...] = ()
    open_questions: tuple[OpenQuestion, ...] = ()
    languages: tuple[str, ...] = ()
    translations: Mapping[str, Mapping[str, Translated]] = field(default_factory=dict)

    def statements(self) -> Iterator[Statement]:
        """Every statement of its own, in order."""
        for section in self.sections:
            yield from section.statements

    def kinds(self) -> frozenset[SectionKind]:
        """The kinds of its sections."""
        return frozenset(section.kind for section in self.sections)

    def scale(self, key: str) -> Scale:
        """Return one of our scales, or one of its own; raises KeyError."""
        if key in SCALES:
            return SCALES[key]
        found = {scale.key: scale for scale in self.scales}[key]
        return Scale(found.key, found.labels, found.question, found.directed)
