"""The register as its page lists it: by area, each topic with where it stands."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from accord.foundations.addresses import address
from accord.foundations.errors import Sentence
from accord.steps.culture.ways import decided, selectors
from accord.steps.culture.ways.rules import Area, Place
from accord.web.components import State, Tone

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from accord.partnership.models import Organisation
    from accord.steps.culture.ways.models import Topic

TONES = {Place.REVIEW: Tone.GRAVE, Place.PROPOSED: Tone.WAITING, Place.DECIDED: Tone.DONE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One topic in the list. about: what is decided, or who has said how it does it."""

    title: str
    url: str
    about: str
    important: bool
    state: State


@dataclass(frozen=True, slots=True)
class Group:
    """The topics of an area."""

    title: Sentence
    rows: list[Row]


def by_area(topics: "Sequence[Topic]", partners: "Sequence[Organisation]", today: "date") -> list[Group]:
    """Return the register by area; areas without a topic are left out."""
    groups = (
        Group(area.label, [_row(topic, partners, today) for topic in topics if topic.area == area])
        for area in Area
    )
    return [group for group in groups if group.rows]


def _row(topic: "Topic", partners: "Sequence[Organisation]", today: "date") -> Row:
    place = selectors.place(topic, today)
    return Row(
        title=topic.title,
        url=address("ways:topic", topic_id=topic.id),
        about=_about(topic, partners),
        important=topic.important,
        state=State(place.label, TONES.get(place, Tone.QUIET)),
    )


def _about(topic: "Topic", partners: "Sequence[Organisation]") -> str:
    held = selectors.way_in_force(topic)
    if held is not None:
        return _("{whose}; we look at it again on {day}").format(
            whose=_capital(decided.kind_in_words(held)), day=date_format(held.review_on, "j F Y")
        )
    return said_in_words(topic, partners)


def said_in_words(topic: "Topic", partners: "Sequence[Organisation]") -> str:
    """Return which partners have said how they do it today, and which have not."""
    said = selectors.said_by(topic)
    missing = [each.short_name for each in partners if each.id not in said]
    if not missing:
        return _("Every partner has said how it does this today")
    if len(missing) == len(partners):
        return _("No partner has said yet how it does this today")
    return _("Not said yet by {names}").format(names=get_text_list(missing, _("and")))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
