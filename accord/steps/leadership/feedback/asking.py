"""What raters are asked: behaviours, on the charter's levels where it has them, and two open questions."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypedDict
from uuid import UUID

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from accord.mechanisms.rounds.questionnaires.rules import Ask, AskedPage, Questionnaire, into_sections
from accord.mechanisms.rounds.questionnaires.scales import HOW_OFTEN, Scale
from accord.standards import selectors as standards
from accord.standards.annexes import selectors as annexes

if TYPE_CHECKING:
    from accord.standards.models import Behaviour
    from accord.steps.leadership.feedback.models import Year

KIND = "leader_feedback"
"""What rounds of leader feedback are called among the kinds of rounds."""

NOT_SEEN = _("I have not seen enough to say")
STRENGTH = _("What is one strength that you have seen?")
TO_CHANGE = _("What is one thing to do differently?")
QUESTIONS = {"strength": STRENGTH, "change": TO_CHANGE}
SEEN = Scale("seen_in_a_leader", HOW_OFTEN.labels, _("How often have you seen this yourself?"))
ON_LEVELS = _("Which of these comes nearest to what you have seen yourself?")


class Statement(TypedDict):
    """A behaviour as it is asked. topic: its value. labels: its levels in words, the lowest first."""

    key: str
    text: str
    topic: str
    behaviour: str
    labels: list[str]


def behaviours() -> "list[Behaviour]":
    """Return the behaviours of the charter in force, in its order; none before the first."""
    charter = standards.charter_in_force()
    return standards.behaviours(charter) if charter else []


def statements(chosen: "Sequence[Behaviour]") -> list[Statement]:
    """Return behaviours of the charter in force as they are asked, each on its levels where it has some."""
    charter = standards.charter_in_force()
    annex = annexes.in_force(charter) if charter else None
    ladders = annexes.ladders(annex) if annex else []
    levels = {key: words.levels for key, _said, words in ladders if not words.is_blank}
    return [
        Statement(
            key=f"behaviour:{behaviour.thread}",
            text=behaviour.behaviour,
            topic=behaviour.value.name,
            behaviour=str(behaviour.id),
            labels=list(levels.get(behaviour.id, ())),
        )
        for behaviour in chosen
    ]


def questionnaire(year: "Year") -> Questionnaire:
    """Return what a round of this year's reviews asks."""
    with translation.override(settings.LANGUAGE_CODE):  # what is asked does not depend on who sets it up
        topics: dict[str, list[Ask]] = {}
        for statement in year.statements:
            topics.setdefault(statement["topic"], []).append(ask(statement))
        pages = [
            AskedPage(title=", ".join(names), asks=asks)
            for names, asks in into_sections(list(topics.items()))
        ]
        return Questionnaire(
            name=KIND,
            pages=pages,
            open_questions=[
                {"key": key, "text": str(words), "translations": {}} for key, words in QUESTIONS.items()
            ],
            translations={"": {"rather_not_say": str(NOT_SEEN)}},
        )


def ask(statement: Mapping[str, Any]) -> Ask:
    """Return a statement as a round asks it."""
    return Ask(
        key=statement["key"],
        text=statement["text"],
        scale=scale(statement),
        behaviour_id=UUID(statement["behaviour"]),
    )


def scale(statement: Mapping[str, Any]) -> Scale:
    """Return the answers to choose from: the levels of the behaviour, or how often it was seen."""
    labels = statement["labels"]
    return Scale("levels", tuple(labels), ON_LEVELS) if labels else SEEN


def labels(statement: Mapping[str, Any]) -> list[str]:
    """Return the answers to a statement in words, the lowest first."""
    return [str(label) for label in scale(statement).labels]
