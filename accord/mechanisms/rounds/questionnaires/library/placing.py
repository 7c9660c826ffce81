"""The order of a questionnaire: something new or moved, said by what it stands after. Pure."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Refused
from accord.mechanisms.rounds.questionnaires.library.clauses import Parts, worded
from accord.mechanisms.rounds.questionnaires.library.document import (
    MOST_OPEN,
    MOST_SCALES,
    MOST_SECTIONS,
    MOST_STATEMENTS,
    Document,
    OpenQuestion,
    OwnScale,
    Section,
    SectionKind,
    Statement,
)

MOVED = _("Somebody changed the order meanwhile. Here it is as it stands now.")
FULL = _("There is no room for more of these. Take one out first.")


class Keyed(Protocol):
    """Something that is known by its key."""

    @property
    def key(self) -> str: ...


Kind = TypeVar("Kind", bound=Keyed)


def after(rows: Sequence[Kind], row: Kind, other: str) -> tuple[Kind, ...]:
    """Return rows with one of them, or a new one, after the one with this key; "" for first.

    Raises Refused where that other one is not among them.
    """
    others = [each for each in rows if each.key != row.key]
    if not other:
        return (row, *others)
    keys = [each.key for each in others]
    if other == row.key or other not in keys:
        raise Refused(MOVED)
    place = keys.index(other) + 1
    return (*others[:place], row, *others[place:])


def section_placed(document: Document, key: str, other: str) -> Document:
    """Return a questionnaire with a section after another, or first."""
    section = _found(document.sections, key)
    return replace(document, sections=after(document.sections, section, other))


def statement_placed(document: Document, key: str, section_key: str, other: str) -> Document:
    """Return a questionnaire with a statement in a section, after another of it, or first."""
    statement = _found(tuple(document.statements()), key)
    target = _found(document.sections, section_key)
    sections = []
    for section in document.sections:
        rest = tuple(each for each in section.statements if each.key != key)
        if section.key == target.key:
            rest = after(rest, statement, other)
        sections.append(replace(section, statements=rest))
    return replace(document, sections=tuple(sections))


def section_added(document: Document, key: str, kind: SectionKind, parts: Parts) -> Document:
    """Return a questionnaire with one more section, the last. Raises Refused."""
    if len(document.sections) >= MOST_SECTIONS:
        raise Refused(FULL)
    added = replace(document, sections=(*document.sections, Section(key=key, kind=kind)))
    return worded(added, f"section/{key}", parts, {})


def section_borrowed(document: Document, section: Section) -> Document:
    """Return a questionnaire with a whole section more, the last. Raises Refused."""
    statements = [*document.statements(), *section.statements]
    if len(document.sections) >= MOST_SECTIONS or len(statements) > MOST_STATEMENTS:
        raise Refused(FULL)
    if len({statement.key for statement in statements}) < len(statements):
        raise Refused(_("Statements of this section are there already."))
    return replace(document, sections=(*document.sections, section))


def spoken_in(document: Document, languages: Sequence[str]) -> Document:
    """Return a questionnaire that is asked in these languages; the words of others go."""
    kept = {language: document.translations.get(language, {}) for language in languages}
    return replace(document, languages=tuple(languages), translations=kept)


def statement_added(document: Document, key: str, section_key: str, parts: Parts) -> Document:
    """Return a questionnaire with one more statement, the last of a section. Raises Refused."""
    if len(tuple(document.statements())) >= MOST_STATEMENTS:
        raise Refused(FULL)
    target = _found(document.sections, section_key)
    blank = replace(target, statements=(*target.statements, Statement(key=key, text="")))
    sections = tuple(blank if each.key == section_key else each for each in document.sections)
    return worded(replace(document, sections=sections), f"statement/{key}", parts, {})


def scale_added(document: Document, key: str, parts: Parts) -> Document:
    """Return a questionnaire with one more scale of its own. Raises Refused."""
    if len(document.scales) >= MOST_SCALES:
        raise Refused(FULL)
    blank = OwnScale(key=key, question="", labels=())
    return worded(replace(document, scales=(*document.scales, blank)), f"scale/{key}", parts, {})


def question_added(document: Document, key: str, parts: Parts) -> Document:
    """Return a questionnaire with one more open question. Raises Refused."""
    if len(document.open_questions) >= MOST_OPEN:
        raise Refused(FULL)
    blank = OpenQuestion(key=key, text="")
    added = replace(document, open_questions=(*document.open_questions, blank))
    return worded(added, f"open/{key}", parts, {})


def _found(rows: Sequence[Kind], key: str) -> Kind:
    for row in rows:
        if row.key == key:
            return row
    raise Refused(MOVED)
