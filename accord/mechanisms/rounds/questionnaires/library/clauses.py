"""The clauses of a questionnaire: what each says, part by part, and the questionnaire with another wording.

A clause is written as a whole, with the revision it was written from (decision 0052). Its parts are words, so
that two wordings can be merged; `said` and `worded` are each other's inverse. Pure.
"""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID, uuid4

from django.utils.translation import gettext as _

from accord.foundations.errors import Refused
from accord.mechanisms.rounds.questionnaires.audience import Audience
from accord.mechanisms.rounds.questionnaires.library.document import (
    Document,
    OpenQuestion,
    OwnScale,
    Section,
    Statement,
    Translated,
)
from accord.partnership.rules import Tier

SECTION, STATEMENT, SCALE, OPEN, WORDS = "section", "statement", "scale", "open", "words"
YES = "yes"

Parts = dict[str, str]


def key_of(kind: str, name: str) -> str:
    """Return the key of a clause: what it is, and which one."""
    return f"{kind}/{name}"


def new_name() -> str:
    """Return a name for something that is new, and its own wherever it goes."""
    return f"own:{uuid4().hex[:16]}"


def as_kept(part: str, words: str) -> str:
    """Return words as they are kept: what is read first and lists have lines, everything else is one line."""
    has_lines = part.rpartition("/")[2] in {"introduction", "labels"}
    lines = [" ".join(line.split()) for line in words.splitlines()]
    return "\n".join(lines).strip() if has_lines else " ".join(" ".join(lines).split())


def said(document: Document, clause: str) -> Parts | None:
    """Return what a clause says, part by part; None where it is not there."""
    kind, _slash, name = clause.partition("/")
    match kind:
        case "section":
            return next((section_said(each) for each in document.sections if each.key == name), None)
        case "statement":
            return next((statement_said(each) for each in document.statements() if each.key == name), None)
        case "scale":
            return next((scale_said(each) for each in document.scales if each.key == name), None)
        case "open":
            return next(({"text": each.text} for each in document.open_questions if each.key == name), None)
        case "words" if name in document.languages:
            return {key: each.text for key, each in document.translations.get(name, {}).items()}
    return None


def section_said(section: Section) -> Parts:
    """Return a section part by part."""
    return {"title": section.title, "introduction": section.introduction}


def statement_said(statement: Statement) -> Parts:
    """Return a statement part by part."""
    audience = statement.audience
    return {
        "text": statement.text,
        "scale": statement.scale,
        "reversed": YES if statement.reversed else "",
        "construct": statement.construct,
        "organisations": " ".join(map(str, audience.organisations or ())),
        "tiers": " ".join(audience.tiers or ()),
        "follow_up": statement.follow_up,
    }


def scale_said(scale: OwnScale) -> Parts:
    """Return a scale part by part."""
    return {
        "question": scale.question,
        "labels": "\n".join(scale.labels),
        "directed": YES if scale.directed else "",
    }


def worded(document: Document, clause: str, parts: Mapping[str, str], of: Mapping[str, str]) -> Document:
    """Return a questionnaire in which a clause says this; the clause has to be there.

    of: for the words of a language, what each of them translates.
    """
    kind, _slash, name = clause.partition("/")
    parts = {part: as_kept(part, words) for part, words in parts.items()}
    match kind:
        case "section":
            return _with_section(document, name, parts)
        case "statement":
            return _with_statement(document, name, parts)
        case "scale":
            scale = _scale(name, parts)
            return replace(
                document, scales=tuple(scale if each.key == name else each for each in document.scales)
            )
        case "open":
            asked = OpenQuestion(key=name, text=parts["text"])
            questions = tuple(asked if each.key == name else each for each in document.open_questions)
            return replace(document, open_questions=questions)
    held = {key: Translated(text, of.get(key, "")) for key, text in parts.items() if text}
    return replace(document, translations={**document.translations, name: held})


def without(document: Document, clause: str) -> Document:
    """Return a questionnaire without a clause; a scale that is in use stays. Raises Refused."""
    kind, _slash, name = clause.partition("/")
    match kind:
        case "section":
            sections = tuple(each for each in document.sections if each.key != name)
            return replace(document, sections=sections)
        case "statement":
            return replace(document, sections=tuple(_less(each, name) for each in document.sections))
        case "scale":
            if any(statement.scale == name for statement in document.statements()):
                raise Refused(_("Statements are answered on this scale. Give them another one first."))
            return replace(document, scales=tuple(each for each in document.scales if each.key != name))
    questions = tuple(each for each in document.open_questions if each.key != name)
    return replace(document, open_questions=questions)


def _with_section(document: Document, name: str, parts: Mapping[str, str]) -> Document:
    sections = tuple(
        replace(each, title=parts["title"], introduction=parts["introduction"]) if each.key == name else each
        for each in document.sections
    )
    return replace(document, sections=sections)


def _with_statement(document: Document, name: str, parts: Mapping[str, str]) -> Document:
    written = _statement(name, parts)
    sections = tuple(
        replace(
            section,
            statements=tuple(written if each.key == name else each for each in section.statements),
        )
        for section in document.sections
    )
    return replace(document, sections=sections)


def _statement(name: str, parts: Mapping[str, str]) -> Statement:
    organisations = tuple(UUID(each) for each in parts["organisations"].split()) or None
    tiers = tuple(Tier(each) for each in parts["tiers"].split()) or None
    return Statement(
        key=name,
        text=parts["text"],
        scale=parts["scale"],
        reversed=bool(parts["reversed"]),
        construct=parts["construct"],
        audience=Audience(organisations=organisations, tiers=tiers),
        follow_up=parts["follow_up"],
    )


def _scale(name: str, parts: Mapping[str, str]) -> OwnScale:
    return OwnScale(
        key=name,
        question=parts["question"],
        labels=tuple(label for label in parts["labels"].split("\n") if label),
        directed=bool(parts["directed"]),
    )


def _less(section: Section, name: str) -> Section:
    return replace(section, statements=tuple(each for each in section.statements if each.key != name))
