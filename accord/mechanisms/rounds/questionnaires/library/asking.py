"""From a version of a questionnaire to what a round asks: every statement in full, in all languages. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from accord.mechanisms.rounds.questionnaires.library.document import (
    ORGANISATION,
    Document,
    Section,
    SectionKind,
    Statement,
)
from accord.mechanisms.rounds.questionnaires.library.texts import (
    RATHER_NOT_SAY,
    Shared,
    texts,
    translation,
)
from accord.mechanisms.rounds.questionnaires.rules import CHARTER, Ask, AskedPage, Questionnaire
from accord.mechanisms.rounds.questionnaires.scales import Scale


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asking:
    """A questionnaire, with what it is asked of and what it only names."""

    document: Document
    shared: Shared
    organisations: Sequence[tuple[UUID, str]]

    def said(self, language: str, key: str, words: str) -> str:
        return translation(self.document, language, key, words)


def kind_of(document: Document, questionnaire: UUID) -> str:
    """Return the kind of rounds that a questionnaire makes.

    What asks the core eight is compared with every other round that does; anything else with itself.
    """
    return CHARTER if SectionKind.CORE in document.kinds() else f"own:{questionnaire.hex}"


def asked(
    document: Document, *, kind: str, shared: Shared, organisations: Sequence[tuple[UUID, str]]
) -> Questionnaire:
    """Return what a round asks. organisations: the partners whose people it asks, by id and name."""
    asking = _Asking(document=document, shared=shared, organisations=organisations)
    return Questionnaire(
        name=kind,
        pages=[page for section in document.sections for page in _pages(asking, section)],
        languages=document.languages,
        open_questions=[
            {
                "key": question.key,
                "text": question.text,
                "translations": {
                    language: asking.said(language, f"open/{question.key}", question.text)
                    for language in document.languages
                },
            }
            for question in document.open_questions
        ],
        translations={
            language: {
                "rather_not_say": next(
                    asking.said(language, text.key, text.words)
                    for text in texts(document, shared)
                    if text.key == RATHER_NOT_SAY
                )
            }
            for language in document.languages
        },
    )


def _pages(asking: _Asking, section: Section) -> Iterator[AskedPage]:
    match section.kind:
        case SectionKind.OWN:
            yield _own(asking, section)
        case SectionKind.MIRROR:
            for organisation, name in asking.organisations:
                yield _mirror(asking, section, organisation, name)
        case _:
            for page in asking.shared.of(section.kind):
                yield _named(asking, page)


def _own(asking: _Asking, section: Section) -> AskedPage:
    return AskedPage(
        title=section.title,
        introduction=section.introduction,
        asks=[_ask(asking, statement) for statement in section.statements],
        translations={
            language: {
                "title": asking.said(language, f"section/{section.key}/title", section.title),
                "introduction": asking.said(
                    language, f"section/{section.key}/introduction", section.introduction
                ),
            }
            for language in asking.document.languages
        },
    )


def _mirror(asking: _Asking, section: Section, organisation: UUID, name: str) -> AskedPage:
    """The same statements about one organisation, for all who are asked: its own people, and the others."""
    page = _own(asking, section)
    return replace(
        page,
        title=f"{page.title}: {name}",
        asks=[_about(ask, organisation, name) for ask in page.asks],
        translations={
            language: {**words, "title": f"{words['title']}: {name}"}
            for language, words in page.translations.items()
        },
    )


def _about(ask: Ask, organisation: UUID, name: str) -> Ask:
    return replace(
        ask,
        key=f"{ask.key}:{organisation.hex}",
        text=ask.text.replace(ORGANISATION, name),
        about=organisation,
        follow_up=ask.follow_up.replace(ORGANISATION, name),
        translations={
            language: {
                **words,
                "text": words["text"].replace(ORGANISATION, name),
                "follow_up": words["follow_up"].replace(ORGANISATION, name),
            }
            for language, words in ask.translations.items()
        },
    )


def _named(asking: _Asking, page: AskedPage) -> AskedPage:
    """A page of the core eight or of the charter, with its translations."""
    return replace(
        page,
        asks=[
            replace(ask, translations=_words(asking, ask.key, ask.text, "", ask.scale)) for ask in page.asks
        ],
        translations={
            language: {"title": asking.said(language, f"title/{page.title}", page.title), "introduction": ""}
            for language in asking.document.languages
        },
    )


def _ask(asking: _Asking, statement: Statement) -> Ask:
    scale = asking.document.scale(statement.scale)
    return Ask(
        key=statement.key,
        text=statement.text,
        scale=scale,
        reversed=statement.reversed,
        construct=statement.construct,
        audience=statement.audience,
        follow_up=statement.follow_up,
        translations=_words(asking, statement.key, statement.text, statement.follow_up, scale),
    )


def _words(
    asking: _Asking, key: str, text: str, follow_up: str, scale: Scale
) -> Mapping[str, Mapping[str, Any]]:
    return {
        language: {
            "text": asking.said(language, f"item/{key}", text),
            "follow_up": asking.said(language, f"more/{key}", follow_up),
            "question": asking.said(language, f"scale/{scale.key}/question", str(scale.question)),
            "labels": [
                asking.said(language, f"scale/{scale.key}/{place}", str(label))
                for place, label in enumerate(scale.labels, start=1)
            ],
        }
        for language in asking.document.languages
    }
