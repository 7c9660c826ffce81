"""The questionnaire of a round: the charter's behaviours by value, then the core eight; or another one."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from accord.mechanisms.rounds.questionnaires.core import CORE_EIGHT
from accord.mechanisms.rounds.questionnaires.models import Item, Round, Section
from accord.mechanisms.rounds.questionnaires.rules import Ask, AskedPage, Questionnaire, into_sections
from accord.mechanisms.rounds.questionnaires.scales import SCALES, Scale

if TYPE_CHECKING:
    from accord.standards.models import Charter

LONGEST_TITLE = 300
AS_THEY_ARE: Mapping[str, str] = MappingProxyType({})


def sections_write(round: Round, charter: "Charter | None", other: Questionnaire | None = None) -> None:
    """Write the sections of a new round; from now on its statements stand as they are.

    other: what is asked in the place of the charter's behaviours and the core eight.
    """
    with translation.override(settings.LANGUAGE_CODE):
        pages = other.pages if other else [*behaviour_pages(charter), *core_pages()]
    for position, page in enumerate(pages):
        page_write(round, page, position)


def page_write(round: Round, page: AskedPage, position: int) -> None:
    """Write a page of a round, in its place."""
    section, items = unsaved(page)
    section.partnership_id, section.round, section.position = round.partnership_id, round, position
    section.save(force_insert=True)
    for item in items:
        item.partnership_id, item.section = round.partnership_id, section
    Item.objects.bulk_create(items)


def unsaved(page: AskedPage) -> tuple[Section, list[Item]]:
    """Return a page as rows that no round has yet: to be saved with one, or to be looked at."""
    section = Section(
        title=page.title[:LONGEST_TITLE],
        introduction=page.introduction,
        translations=dict(page.translations),
    )
    return section, [_item(ask, place) for place, ask in enumerate(page.asks)]


def _item(ask: Ask, position: int) -> Item:
    return Item(
        key=ask.key,
        text=ask.text,
        behaviour_id=ask.behaviour_id,
        core_step=ask.core_step,
        scale_key=ask.scale.key,
        own_scale=own_scale(ask.scale),
        reversed=ask.reversed,
        construct=ask.construct,
        about_id=ask.about,
        audience=ask.audience.to_json(),
        follow_up=ask.follow_up,
        translations=dict(ask.translations),
        position=position,
    )


def own_scale(scale: Scale) -> dict[str, object]:
    """Return a scale that is not shipped as a statement keeps it; {} for one that is."""
    if scale.key in SCALES:
        return {}
    return {
        "question": str(scale.question),
        "labels": [str(label) for label in scale.labels],
        "directed": scale.directed,
    }


def behaviour_pages(charter: "Charter | None", named: Mapping[str, str] = AS_THEY_ARE) -> list[AskedPage]:
    """Return the behaviours of a charter, by value, as pages; of none, none. named: values in other words."""
    groups = [
        (
            named.get(value.name, value.name),
            [
                Ask(key=f"behaviour:{behaviour.thread}", text=behaviour.behaviour, behaviour_id=behaviour.id)
                for behaviour in value.behaviours.all()
            ],
        )
        for value in (charter.values.all() if charter else ())
    ]
    return _titled(into_sections(groups))


def core_pages() -> list[AskedPage]:
    """Return the core eight as pages, in the words that never change."""
    statements = [Ask(key=item.key, text=str(item.text), core_step=item.step_key) for item in CORE_EIGHT]
    return _titled(into_sections([(_("The partnership as a whole"), statements)]))


def _titled(sections: list[tuple[list[str], list[Ask]]]) -> list[AskedPage]:
    """Give each section a title of its own, so that nobody takes the second for the first."""
    titled: list[AskedPage] = []
    before: list[str] = []
    for names, statements in sections:
        title = ", ".join(names)
        if names == before:
            title = _("{section}, continued").format(section=title)
        titled.append(AskedPage(title=title, asks=statements))
        before = names
    return titled
