"""The words of what stands beside a version's own statements, in the other languages of a round; of a usual
round, of all that it asks.

They are kept by the text that they stand for: a text that changes has none any more, and one that is asked
again, in other figures or for other partners, has those that it had.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from accord.mechanisms.rounds.questionnaires.models import Item, Round, Section
from accord.mechanisms.rounds.questionnaires.rules import CHARTER, Ask, AskedPage

PREFIX = "beside:"
"""How the key of a statement begins that stands beside the charter's own."""

GUESS = f"{PREFIX}guess:"
"""How the key of a guess begins, of what another partner will answer."""

Said = Mapping[str, Mapping[str, str]]
"""By language, the words that stand for each text."""


def kind_of(kind: str) -> str:
    """Return how the keys of statements of a kind begin that stand beside the charter's own."""
    return f"{PREFIX}{kind}:"


def texts(pages: Sequence[AskedPage], questions: Sequence[tuple[str, str]], language: str) -> list[str]:
    """Return what is to be written in a language, each text once: all but answers that have their words."""
    found = [text for page in pages for text in _texts_of(page, language)]
    return list(dict.fromkeys([*found, *(text for _key, text in questions)]))


def texts_in_order(pages: Sequence[AskedPage]) -> list[str]:
    """Return every text of pages but the answers, in order and as often as it stands there."""
    return [
        text
        for page in pages
        for text in (
            page.title,
            page.introduction,
            *(words for ask in page.asks for words in (ask.text, str(ask.scale.question))),
        )
    ]


def known(round: Round, language: str) -> dict[str, str]:
    """Return what stands for each text in a language, as far as it has words."""
    sections = list(_sections(round))
    own = round.translations.get(language, {}) if is_usual(round) else {}
    pairs = [
        *own.get("words", {}).items(),
        *((section.title, section.translations.get(language, {}).get("title")) for section in sections),
        *(
            (section.introduction, section.translations.get(language, {}).get("introduction"))
            for section in sections
        ),
        *(pair for section in sections for item in section.items.all() for pair in _said_of(item, language)),
        *((question["text"], question["translations"].get(language)) for question in _questions(round)),
    ]
    return {text: words for text, words in pairs if text and words}


def missing(round: Round) -> dict[str, list[str]]:
    """Return what of a round has no words in each of its languages in which something has none.

    Of a round that asks a version, what stands beside its own statements: these have theirs.
    """
    found = {}
    for language in round.languages:
        words = known(round, language)
        if lacking := [text for text in _asked(round) if text not in words]:
            found[language] = list(dict.fromkeys(lacking))
    return found


def is_usual(round: Round) -> bool:
    """Say whether a round asks the behaviours of the charter and the core eight, and no version."""
    return round.version_id is None and round.questionnaire == CHARTER


def spoken(page: AskedPage, said: Said) -> AskedPage:
    """Return a page with its words in every language; of what has none, none."""
    return replace(
        page,
        asks=[_ask(ask, said) for ask in page.asks],
        translations={
            language: {
                "title": words.get(page.title, ""),
                "introduction": words.get(page.introduction, ""),
            }
            for language, words in said.items()
        },
    )


def spoken_questions(questions: Sequence[tuple[str, str]], said: Said) -> list[dict[str, Any]]:
    """Return questions to be answered in words, as a round keeps them."""
    return [
        {
            "key": key,
            "text": text,
            "translations": {language: words[text] for language, words in said.items() if text in words},
        }
        for key, text in questions
    ]


def _ask(ask: Ask, said: Said) -> Ask:
    return replace(
        ask,
        translations={
            language: {
                "text": words.get(ask.text, ""),
                "follow_up": "",
                "question": words.get(str(ask.scale.question), ""),
                "labels": _own_labels(ask, language) or _labels(ask, words),
            }
            for language, words in said.items()
        },
    )


def _own_labels(ask: Ask, language: str) -> list[str]:
    return list(ask.translations.get(language, {}).get("labels", ()))


def _labels(ask: Ask, words: Mapping[str, str]) -> list[str]:
    """All answers in a language, or none: half of a scale nobody could read."""
    said = [words.get(str(label), "") for label in ask.scale.labels]
    return said if all(said) else []


def _texts_of(page: AskedPage, language: str) -> Iterator[str]:
    yield page.title
    if page.introduction:
        yield page.introduction
    for ask in page.asks:
        yield ask.text
        yield str(ask.scale.question)
        if not _own_labels(ask, language):
            yield from map(str, ask.scale.labels)


def _asked(round: Round) -> Iterator[str]:
    """Every text that has to have words, but for answers: those come with the question."""
    for section in _sections(round):
        yield section.title
        if section.introduction:
            yield section.introduction
        for item in section.items.all():
            yield from (item.text, str(item.scale.question))
    yield from (question["text"] for question in _questions(round))
    if is_usual(round) and round.comment_question:
        yield round.comment_question


def _said_of(item: Item, language: str) -> Iterator[tuple[str, str | None]]:
    words = item.translations.get(language, {})
    yield item.text, words.get("text")
    yield str(item.scale.question), words.get("question")
    yield from zip(map(str, item.scale.labels), words.get("labels") or (), strict=False)


def _questions(round: Round) -> list[dict[str, Any]]:
    """What is asked in words beside the own questions, as it is stored now."""
    stored = Round.objects.filter(id=round.id).values_list("open_questions", flat=True)
    return [question for found in stored for question in found if question["key"].startswith(PREFIX)]


def _sections(round: Round) -> list[Section]:
    found = Section.objects.filter(round=round)
    if not is_usual(round):
        found = found.filter(items__key__startswith=PREFIX)
    return list(found.prefetch_related("items").distinct())
