"""How a round reads in one of its languages: "" is the one in which the partners agreed to it. Pure."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from accord.foundations.errors import Sentence
    from accord.mechanisms.rounds.questionnaires.models import Item, Round, Section


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenItem:
    """A statement in a language, with the answers to choose from, the lowest first."""

    text: "Sentence"
    labels: "Sequence[Sentence]"
    question: "Sentence"
    follow_up: "Sentence"


def item(item: "Item", language: str) -> SpokenItem:
    """Return a statement as somebody reads it."""
    words: Mapping[str, Any] = item.translations.get(language, {})
    return SpokenItem(
        text=words.get("text") or item.text,
        labels=words.get("labels") or item.scale.labels,
        question=words.get("question") or item.scale.question,
        follow_up=words.get("follow_up") or item.follow_up,
    )


def title(section: "Section", language: str) -> str:
    """Return the title of a section as somebody reads it."""
    return section.translations.get(language, {}).get("title") or section.title


def introduction(section: "Section", language: str) -> str:
    """Return what is read before the statements of a section."""
    return section.translations.get(language, {}).get("introduction") or section.introduction


def rather_not_say(round: "Round", language: str) -> str:
    """Return the way out of every statement."""
    return round.translations.get(language, {}).get("rather_not_say") or _("I would rather not say")


def open_questions(round: "Round", language: str) -> list[tuple[str, str]]:
    """Return the open questions of a round beside its comment, each with its key."""
    return [
        (question["key"], question["translations"].get(language) or question["text"])
        for question in round.open_questions
    ]
