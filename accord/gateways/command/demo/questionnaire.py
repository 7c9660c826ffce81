"""The questionnaire of the demo's partnership: begun from what is shipped, and then its own."""

from dataclasses import replace
from typing import TYPE_CHECKING

from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.gateways.command.demo.polish import POLISH
from accord.mechanisms.rounds.questionnaires.library import selectors, services, shipped
from accord.mechanisms.rounds.questionnaires.library.document import Document, Section

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Version

STEWARD = "Anna Rees"
TITLE = "Northmoor check"
LANGUAGE = "pl"
COMMENT_QUESTION = "What is one thing that would make working together easier?"
INTRODUCTION = "Think of the last three months."


def begin(northmoor: Northmoor, days: Days, *, day: int) -> "Version":
    """Let the steward begin it: our behaviours, the core eight, trust, and how we see each other."""
    sections = [shipped.CHARTER.section(), shipped.CORE.section(), shipped.TRUST.section()]
    sections.append(_shorter(shipped.MIRROR.section()))
    with days.on(day):
        return services.questionnaire_begin(
            title=TITLE, document=Document(sections=tuple(sections)), actor=northmoor.actor(STEWARD)
        )


def rewrite(northmoor: Northmoor, days: Days, *, day: int) -> "Version":
    """Let the steward write the next version: shorter, and in Polish too, as the people on site asked for."""
    with days.on(day):
        actor = northmoor.actor(STEWARD)
        (held,) = selectors.questionnaires(actor)
        version = services.version_next(questionnaire=held, actor=actor)
        services.clause_remove(version=version, clause="section/mirror", actor=actor)
        services.clause_write(
            version=version,
            clause="section/trust",
            parts={"title": "Trust", "introduction": INTRODUCTION},
            actor=actor,
        )
        services.question_add(version=version, parts={"text": COMMENT_QUESTION}, actor=actor)
        services.languages_choose(version=version, languages=[LANGUAGE], actor=actor)
        version = selectors.versions().get(id=version.id)
        services.clause_write(
            version=version,
            clause=f"words/{LANGUAGE}",
            parts={text.key: POLISH[text.words] for text in selectors.texts_of(version)},
            actor=actor,
        )
        return selectors.versions().get(id=version.id)


def _shorter(section: Section) -> Section:
    return replace(section, statements=section.statements[:3])
