"""What stands in a stranger's file, value by value: words of a length, keys of one thing each; or refused."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar
from uuid import UUID

from django.utils.translation import gettext as _

from accord.foundations.errors import Refused
from accord.mechanisms.rounds.questionnaires.audience import Audience
from accord.mechanisms.rounds.questionnaires.library import languages
from accord.mechanisms.rounds.questionnaires.library.clauses import as_kept
from accord.mechanisms.rounds.questionnaires.library.document import (
    MOST_OPEN,
    MOST_SCALES,
    MOST_SECTIONS,
    MOST_STATEMENTS,
    WRITTEN,
    Document,
    OpenQuestion,
    OwnScale,
    Section,
    SectionKind,
    Statement,
    Translated,
)
from accord.mechanisms.rounds.questionnaires.library.texts import LONGEST_KEY
from accord.mechanisms.rounds.questionnaires.scales import HOW_OFTEN, MOST_OPTIONS, SCALES
from accord.partnership.rules import Tier
from accord.standards.clauses import tidied

LONGEST = {
    "title": 120,
    "introduction": 1000,
    "text": 200,
    "question": 160,
    "label": 60,
    "construct": 60,
    "follow_up": 160,
}
"""How many characters each part may have, as in the forms on which it is written."""

_KEY = re.compile(r"[a-z0-9][a-z0-9_.:-]{0,39}")
_MOST_TRANSLATED = 2000

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class At:
    """A place in a file: an object with its parts, and where it stands, for whoever has to mend it."""

    held: Mapping[str, Any]
    where: str

    def words(self, part: str, longest: int | None = None) -> str:
        """Return words, in the form in which they are kept; "" where there are none."""
        found = self.held.get(part, "")
        if not isinstance(found, str):
            raise self.wrong(_("“{part}” at {where} is not words."), part)
        words = as_kept(part, cleaned(found))
        if len(words) > (longest or LONGEST[part]):
            raise self.wrong(_("“{part}” at {where} is too long."), part)
        return words

    def key(self) -> str:
        """Return the key by which this is known."""
        found = self.held.get("key")
        if not isinstance(found, str) or not _KEY.fullmatch(found):
            raise self.wrong(_("“{part}” at {where} is no key."), "key")
        return found

    def yes(self, part: str, *, otherwise: bool = False) -> bool:
        """Return yes or no."""
        found = self.held.get(part, otherwise)
        if not isinstance(found, bool):
            raise self.wrong(_("“{part}” at {where} is neither true nor false."), part)
        return found

    def each(self, part: str, most: int) -> "Iterator[At]":
        """Return every object of a list, each with its place."""
        found = self.held.get(part, [])
        if not isinstance(found, list) or len(found) > most:
            raise self.wrong(_("“{part}” at {where} is no list, or too long a one."), part)
        for number, held in enumerate(found, start=1):
            place = At(held if isinstance(held, dict) else {}, f"{self.where}{part} {number}, ")
            if not isinstance(held, dict):
                raise place.wrong(_("The file breaks off at {where}."), part)
            yield place

    def wrong(self, sentence: str, part: str) -> Refused:
        """Return what is wrong with a part, to be raised."""
        where = self.where.rstrip(", ") or _("the beginning")
        return Refused(sentence.format(part=part, where=where), field="file")


def cleaned(words: str) -> str:
    """Return words without what no database keeps and nobody sees; lines end in one way."""
    kept = "".join(
        sign for sign in tidied(words) if sign == "\n" or unicodedata.category(sign) not in {"Cc", "Cs"}
    )
    return kept.strip()


def document_in(found: Mapping[str, Any]) -> Document:
    """Return the questionnaire that stands in an object; raises Refused."""
    whole = At(found, "")
    scales = tuple(_scale(at) for at in whole.each("scales", MOST_SCALES))
    known = {*SCALES, *(scale.key for scale in scales)}
    sections = tuple(_section(at, known) for at in whole.each("sections", MOST_SECTIONS))
    questions = tuple(
        OpenQuestion(key=at.key(), text=at.words("text")) for at in whole.each("open_questions", MOST_OPEN)
    )
    statements = [statement for section in sections for statement in section.statements]
    if len(statements) > MOST_STATEMENTS:
        raise whole.wrong(_("There are too many statements in this file."), "")
    _once(whole, [section.key for section in sections])
    _once(whole, [statement.key for statement in statements])
    _once(whole, [*SCALES, *(scale.key for scale in scales)])
    _once(whole, [question.key for question in questions])
    added = _languages(whole)
    return Document(
        sections=sections,
        scales=scales,
        open_questions=questions,
        languages=added,
        translations=_translations(whole, added),
    )


def _section(at: At, scales: set[str]) -> Section:
    kind = _chosen(at, "kind", SectionKind)
    statements = tuple(_statement(each, scales) for each in at.each("statements", MOST_STATEMENTS))
    if statements and kind not in WRITTEN:
        raise at.wrong(_("The section at {where} holds statements, but only names others."), "statements")
    return Section(
        key=at.key(),
        kind=kind,
        title=at.words("title"),
        introduction=at.words("introduction"),
        statements=statements,
    )


def _statement(at: At, scales: set[str]) -> Statement:
    scale = at.held.get("scale", HOW_OFTEN.key)
    if scale not in scales:
        raise at.wrong(_("“{part}” at {where} is no scale of this file."), "scale")
    return Statement(
        key=at.key(),
        text=at.words("text"),
        scale=scale,
        reversed=at.yes("reversed"),
        construct=at.words("construct"),
        audience=_audience(at),
        follow_up=at.words("follow_up"),
    )


def _audience(at: At) -> Audience:
    held = at.held.get("audience", {})
    if not isinstance(held, dict):
        raise at.wrong(_("“{part}” at {where} says of nobody that they are asked."), "audience")
    place = At(held, at.where)
    return Audience(organisations=_listed(place, "organisations", UUID), tiers=_listed(place, "tiers", Tier))


def _scale(at: At) -> OwnScale:
    labels = at.held.get("labels")
    if not isinstance(labels, list) or len(labels) > MOST_OPTIONS:
        raise at.wrong(_("“{part}” at {where} is no list, or too long a one."), "labels")
    words = tuple(At({"label": each}, at.where).words("label") for each in labels)
    return OwnScale(
        key=at.key(),
        question=at.words("question"),
        labels=tuple(filter(None, words)),
        directed=at.yes("directed", otherwise=True),
    )


def _languages(at: At) -> tuple[str, ...]:
    found, known = at.held.get("languages", []), languages.known()
    if not isinstance(found, list) or len(found) > languages.MOST_LANGUAGES:
        raise at.wrong(_("“{part}” at {where} is no list, or too long a one."), "languages")
    if any(not isinstance(each, str) or each not in known for each in found) or len(set(found)) < len(found):
        raise at.wrong(_("“{part}” at {where} names a language that we do not know."), "languages")
    return tuple(found)


def _translations(at: At, added: Sequence[str]) -> dict[str, dict[str, Translated]]:
    held = at.held.get("translations", {})
    if not isinstance(held, dict) or not set(held) <= set(added):
        raise at.wrong(
            _("“{part}” at {where} are in a language that the file does not name."), "translations"
        )
    return {language: _words(At({}, f"translations {language}, "), words) for language, words in held.items()}


def _words(at: At, held: object) -> dict[str, Translated]:
    if not isinstance(held, dict) or len(held) > _MOST_TRANSLATED:
        raise at.wrong(_("The file breaks off at {where}."), "")
    found = {}
    for key, pair in held.items():
        if not isinstance(pair, dict) or key != cleaned(key) or len(key) > LONGEST_KEY:
            raise at.wrong(_("The file breaks off at {where}."), "")
        text, of = (_words_of(at, key, pair.get(part, "")) for part in ("text", "of"))
        if text:
            found[key] = Translated(text, of)
    return found


def _words_of(at: At, key: str, words: object) -> str:
    """Words that are kept as those they translate."""
    return At({key: words}, at.where).words(key, LONGEST["introduction"])


def _listed(at: At, part: str, read: Callable[[str], Found]) -> tuple[Found, ...] | None:
    found = at.held.get(part)
    if found is None:
        return None
    try:
        return tuple(dict.fromkeys(read(each) for each in found)) or None
    except (ValueError, TypeError, AttributeError) as error:
        raise at.wrong(_("“{part}” at {where} is no list of those we know."), part) from error


def _chosen(at: At, part: str, kind: type[SectionKind]) -> SectionKind:
    try:
        return kind(at.held.get(part, kind.OWN))
    except ValueError as error:
        raise at.wrong(_("“{part}” at {where} is none that we know."), part) from error


def _once(at: At, keys: Sequence[str]) -> None:
    if len(set(keys)) < len(keys):
        raise at.wrong(_("Two things in this file have the same key."), "")
