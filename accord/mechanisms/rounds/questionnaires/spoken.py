"""How a round reads in one of its languages: "" is the one in which the partners agreed to it. Pure."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from accord.mechanisms.rounds.questionnaires.models import Item, Round, Section


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenItem:
    """A statement in a language, with the answers to choose from, the lowest first."""

    text: str
    labels: tuple[str, ...]
    question: str
    follow_up: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How somebody reads a round: in which language, and what the way out of every statement is there."""

    language: str
    rather_not_say: str


def reading(round: "Round", language: str) -> Reading:
    """Return how a round is read in a language."""
    return Reading(language=language, rather_not_say=rather_not_say(round, language))


def item(item: "Item", language: str) -> SpokenItem:
    """Return a statement as somebody reads it."""
    words: Mapping[str, Any] = item.translations.get(language, {})
    return SpokenItem(
        text=words.get("text") or item.text,
        labels=tuple(map(str, words.get("labels") or item.scale.labels)),
        question=words.get("question") or str(item.scale.question),
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
    return round.translations.get(language, {}).get("rather_not_say") or way_out()


def comment_question(round: "Round", language: str) -> str:
    """Return the question that is answered in words, as somebody reads it; "" where none is asked."""
    return round.translations.get(language, {}).get("comment_question") or round.comment_question


def way_out() -> str:
    """Return the way out of every statement in our own words."""
    return _("I would rather not say")


def open_questions(round: "Round", language: str) -> list[tuple[str, str]]:
    """Return the open questions of a round beside its comment, each with its key."""
    return [
        (question["key"], question["translations"].get(language) or question["text"])
        for question in round.open_questions
    ]
