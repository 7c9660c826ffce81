"""The questionnaire of a round: the charter's behaviours by value, then the core eight; or another one."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from accord.mechanisms.rounds.questionnaires.core import CORE_EIGHT
from accord.mechanisms.rounds.questionnaires.models import Item, Round, Section
from accord.mechanisms.rounds.questionnaires.rules import HOW_OFTEN, Questionnaire, into_sections

if TYPE_CHECKING:
    from accord.standards.models import Charter

LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class _Statement:
    key: str
    text: str
    behaviour_id: UUID | None = None
    core_step: str = ""
    scale_key: str = HOW_OFTEN.key


def sections_write(round: Round, charter: "Charter", other: Questionnaire | None = None) -> None:
    """Write the sections of a new round; from now on its statements stand as they are.

    other: what is asked in the place of the charter's behaviours and the core eight.
    """
    with translation.override(settings.LANGUAGE_CODE):
        planned = _others(other) if other else [(*found, "") for found in _behaviours(charter) + _core()]
    for position, (title, statements, introduction) in enumerate(planned):
        section = Section.objects.create(
            partnership_id=round.partnership_id,
            round=round,
            title=title,
            introduction=introduction,
            position=position,
        )
        Item.objects.bulk_create(
            Item(
                partnership_id=round.partnership_id,
                section=section,
                key=statement.key,
                text=statement.text,
                behaviour_id=statement.behaviour_id,
                core_step=statement.core_step,
                scale_key=statement.scale_key,
                position=place,
            )
            for place, statement in enumerate(statements)
        )


def _others(asked: Questionnaire) -> list[tuple[str, list[_Statement], str]]:
    return [
        (
            page.title[:LONGEST_TITLE],
            [_Statement(ask.key, ask.text, scale_key=ask.scale.key) for ask in page.asks],
            page.introduction,
        )
        for page in asked.pages
    ]


def _behaviours(charter: "Charter") -> list[tuple[str, list[_Statement]]]:
    groups = [
        (
            value.name,
            [
                _Statement(f"behaviour:{behaviour.thread}", behaviour.behaviour, behaviour_id=behaviour.id)
                for behaviour in value.behaviours.all()
            ],
        )
        for value in charter.values.all()
    ]
    return _titled(into_sections(groups))


def _core() -> list[tuple[str, list[_Statement]]]:
    statements = [_Statement(item.key, str(item.text), core_step=item.step_key) for item in CORE_EIGHT]
    return _titled(into_sections([(_("The partnership as a whole"), statements)]))


def _titled(sections: list[tuple[list[str], list[_Statement]]]) -> list[tuple[str, list[_Statement]]]:
    """Give each section a title of its own, so that nobody takes the second for the first."""
    titled: list[tuple[str, list[_Statement]]] = []
    before: list[str] = []
    for names, statements in sections:
        title = ", ".join(names)
        if names == before:
            title = _("{section}, continued").format(section=title)
        titled.append((title[:LONGEST_TITLE], statements))
        before = names
    return titled
