"""The questionnaire of the demo's partnership: begun from what is shipped, and then its own."""

from dataclasses import replace
from typing import TYPE_CHECKING

from accord.gateways.command.demo.days import Days
from accord.gateways.command.demo.founding import Northmoor
from accord.gateways.command.demo.polish import POLISH
from accord.gateways.command.demo.welsh import WELSH
from accord.mechanisms.rounds.questionnaires.library import selectors, services, shipped
from accord.mechanisms.rounds.questionnaires.library.document import Document, Section
from accord.mechanisms.rounds.questionnaires.library.shipped.deciding import FAIRNESS, GIVING_UP, OWN_WAYS
from accord.mechanisms.rounds.questionnaires.library.shipped.wording import WrittenSection
from accord.mechanisms.rounds.questionnaires.library.shipped.working import CHALLENGE

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Version

STEWARD = "Anna Rees"
TITLE, SHORT = "Northmoor check", "Northmoor pulse"
SPOKEN = {"pl": POLISH, "cy": WELSH}
COMMENT_QUESTION = "What is one thing that would make working together easier?"
INTRODUCTION = "Think of the last three months."
WHOSE_WAYS = WrittenSection(
    key="whose-ways",
    title="Whose ways",
    statements=(
        OWN_WAYS.statements[0],
        FAIRNESS.statements[2],
        GIVING_UP.statements[0],
        CHALLENGE.statements[0],
    ),
)
"""Of four shipped scales the statement that says it most plainly."""


def begin_short(northmoor: Northmoor, days: Days, *, day: int) -> "Version":
    """Let the steward begin a pulse: our behaviours, the core eight, and whose ways we follow."""
    sections = (shipped.CHARTER.section(), shipped.CORE.section(), WHOSE_WAYS.section())
    with days.on(day):
        return services.questionnaire_begin(
            title=SHORT, document=Document(sections=sections), actor=northmoor.actor(STEWARD)
        )


def begin(northmoor: Northmoor, days: Days, *, day: int) -> "Version":
    """Let the steward begin it: our behaviours, the core eight, trust, how we see each other, and whose ways
    we follow.
    """
    sections = [shipped.CHARTER.section(), shipped.CORE.section(), shipped.TRUST.section()]
    sections += [_shorter(shipped.MIRROR.section()), WHOSE_WAYS.section()]
    with days.on(day):
        return services.questionnaire_begin(
            title=TITLE, document=Document(sections=tuple(sections)), actor=northmoor.actor(STEWARD)
        )


def rewrite(northmoor: Northmoor, days: Days, *, day: int) -> "Version":
    """Let the steward write the next version: shorter, in Polish as people on site asked, and in Welsh."""
    with days.on(day):
        actor = northmoor.actor(STEWARD)
        held = next(found for found in selectors.questionnaires(actor) if found.title == TITLE)
        version = services.version_next(questionnaire=held, actor=actor)
        for section in ("mirror", WHOSE_WAYS.key):
            services.clause_remove(version=version, clause=f"section/{section}", actor=actor)
        services.clause_write(
            version=version,
            clause="section/trust",
            parts={"title": "Trust", "introduction": INTRODUCTION},
            actor=actor,
        )
        services.question_add(version=version, parts={"text": COMMENT_QUESTION}, actor=actor)
        services.languages_choose(version=version, languages=list(SPOKEN), actor=actor)
        version = selectors.versions().get(id=version.id)
        for language, lacking in selectors.missing(version).items():
            services.clause_write(
                version=version,
                clause=f"words/{language}",
                parts={text.key: SPOKEN[language][text.words] for text in lacking},
                actor=actor,
            )
        return selectors.versions().get(id=version.id)


def _shorter(section: Section) -> Section:
    return replace(section, statements=section.statements[:3])
