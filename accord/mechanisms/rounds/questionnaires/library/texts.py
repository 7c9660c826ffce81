"""What of a questionnaire there is to translate, and what of it is not translated yet. Pure.

The core eight and the behaviours of the charter are not written in a questionnaire, but are translated with
it: the words of the original never change, and partners agree to the translation with each round.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from accord.mechanisms.rounds.questionnaires.library.document import (
    WRITTEN,
    Document,
    Section,
    SectionKind,
)
from accord.mechanisms.rounds.questionnaires.rules import AskedPage
from accord.mechanisms.rounds.questionnaires.scales import Scale
from accord.mechanisms.rounds.questionnaires.spoken import way_out

RATHER_NOT_SAY = "page/rather_not_say"
LONGEST_KEY = 400


@dataclass(frozen=True, slots=True)
class Text:
    """Words to translate. where: what of the questionnaire they belong to, as a heading above them."""

    key: str
    words: str
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """Pages that a questionnaire only names: the core eight, and the behaviours of the charter in force."""

    core: Sequence[AskedPage] = ()
    charter: Sequence[AskedPage] = ()

    def of(self, kind: SectionKind) -> Sequence[AskedPage]:
        """Return the pages of a kind of section."""
        return {SectionKind.CORE: self.core, SectionKind.CHARTER: self.charter}.get(kind, ())


def texts(document: Document, shared: Shared) -> list[Text]:
    """Return everything there is to translate, once, in the order in which it is asked."""
    found: dict[str, Text] = {}
    for text in _all(document, shared):
        if text.words:
            found.setdefault(text.key, text)
    return list(found.values())


def missing(document: Document, shared: Shared) -> dict[str, list[Text]]:
    """Return what each language has no words for, or words for what it said before."""
    wanted = texts(document, shared)
    return {
        language: [text for text in wanted if not translation(document, language, text.key, text.words)]
        for language in document.languages
    }


def translation(document: Document, language: str, key: str, words: str) -> str:
    """Return what translates these words; "" where nothing does, or where it translates other words."""
    held = document.translations.get(language, {}).get(key)
    return held.text if held and held.of == words else ""


def _all(document: Document, shared: Shared) -> Iterator[Text]:
    for section in document.sections:
        if section.kind in WRITTEN:
            yield from _written(section)
        else:
            yield from _named(shared.of(section.kind))
    for key in _scales_used(document, shared):
        yield from _scale(key, document.scale(key))
    for question in document.open_questions:
        yield Text(f"open/{question.key}", question.text, _("Open questions"))
    yield Text(RATHER_NOT_SAY, way_out(), _("On every page"))


def _written(section: Section) -> Iterator[Text]:
    yield Text(f"section/{section.key}/title", section.title, section.title)
    yield Text(f"section/{section.key}/introduction", section.introduction, section.title)
    for statement in section.statements:
        yield Text(f"item/{statement.key}", statement.text, section.title)
        yield Text(f"more/{statement.key}", statement.follow_up, section.title)


def _named(pages: Sequence[AskedPage]) -> Iterator[Text]:
    for page in pages:
        yield Text(f"title/{page.title}", page.title, page.title)
        for ask in page.asks:
            yield Text(f"item/{ask.key}", ask.text, page.title)


def _scales_used(document: Document, shared: Shared) -> list[str]:
    used = [statement.scale for statement in document.statements()]
    for section in document.sections:
        used += [ask.scale.key for page in shared.of(section.kind) for ask in page.asks]
    return list(dict.fromkeys(used))


def _scale(key: str, scale: Scale) -> Iterator[Text]:
    where = _("Answers to “{question}”").format(question=scale.question)
    yield Text(f"scale/{key}/question", str(scale.question), where)
    for place, label in enumerate(scale.labels, start=1):
        yield Text(f"scale/{key}/{place}", str(label), where)
