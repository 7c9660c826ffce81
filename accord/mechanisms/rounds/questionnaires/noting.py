"""What partners agree to about each statement beside its words: turned, of whom, asked on, translated."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.utils.translation import gettext as _

from accord.mechanisms.rounds.questionnaires.audience import in_words
from accord.mechanisms.rounds.questionnaires.terms import SectionTerms, StatementTerms

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Item, Round, Section


def questionnaire(round: "Round") -> str:
    """Return the partnership's own questionnaire and its version, in words; "" for the usual one."""
    if round.version is None:
        return ""
    words = _("{title}, version {number}")
    return words.format(title=round.version.questionnaire.title, number=round.version.number)


def comment_question(round: "Round") -> str:
    """Return the question that a round asks to be answered in words, in every language; "" for none."""
    said = {language: words.get("comment_question", "") for language, words in round.translations.items()}
    return " · ".join([round.comment_question, *_spoken(said)]) if round.comment_question else ""


def open_questions(round: "Round") -> list[str]:
    """Return what a round asks in words beside its comment, in every language."""
    return [
        " · ".join([question["text"], *_spoken(question["translations"])])
        for question in round.open_questions
    ]


def sections(found: "Sequence[Section]", names: Mapping[UUID, str]) -> list[SectionTerms]:
    """Return what partners agree to of these sections. names: of organisations.

    The answers of a scale in other languages stand once, at the first statement that is answered on it.
    """
    first: dict[str, UUID] = {}
    for section in found:
        for item in section.items.all():
            first.setdefault(item.scale_key, item.id)
    return [
        SectionTerms(
            title=section.title,
            introduction=section.introduction,
            notes=_spoken(
                {
                    language: " · ".join(filter(None, (words["title"], words["introduction"])))
                    for language, words in section.translations.items()
                }
            ),
            statements=[
                StatementTerms(
                    text=item.text,
                    scale=item.scale,
                    notes=list(_notes(item, names, with_answers=first[item.scale_key] == item.id)),
                )
                for item in section.items.all()
            ],
        )
        for section in found
    ]


def _notes(item: "Item", names: Mapping[UUID, str], *, with_answers: bool) -> Iterator[str]:
    if item.construct:
        yield _("On the scale “{name}”").format(name=item.construct)
    if item.reversed:
        yield _("Turned round in the result: agreeing is unfavourable")
    if not item.asked_of.everybody:
        yield _("Asked of: {people}").format(people=in_words(item.asked_of, names))
    if item.follow_up:
        yield _("Asked after a low answer: {question}").format(question=item.follow_up)
    yield from _spoken(
        {
            language: " · ".join(_words(words, with_answers=with_answers))
            for language, words in item.translations.items()
        }
    )


def _words(words: Mapping[str, Any], *, with_answers: bool) -> Iterator[str]:
    yield words["text"]
    if words["follow_up"]:
        yield words["follow_up"]
    if with_answers:
        yield words["question"]
        yield ", ".join(words["labels"])


def _spoken(words: Mapping[str, str]) -> list[str]:
    return [f"{language}: {said}" for language, said in words.items() if said]
