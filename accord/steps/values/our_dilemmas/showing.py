"""What a round said about dilemmas, from `Published`: what we would do beside what we should."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from accord.analysis.published import Cut, Item, Published, Suppressed
from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.rounds.publishing import drawings, tables
from accord.mechanisms.rounds.publishing.next_steps import other_page
from accord.steps.values.dilemma import MOST_COURSES, Side, key_of
from accord.steps.values.our_dilemmas import selectors
from accord.web.components import Table
from accord.web.pictures import Axis, Dumbbells, GapRow, Group

if TYPE_CHECKING:
    from accord.steps.values.models import Dilemma


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCourse:
    """One course of action: what each organisation says we would, and what it says we should."""

    name: str
    picture: Dumbbells | None
    would: Item
    should: Item


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownDilemma:
    """A dilemma as it was asked and answered. left_out: groups of whom nothing is shown, and why."""

    id: UUID
    title: str
    situation: str
    courses: tuple[ShownCourse, ...]
    table: Table
    left_out: tuple[tuple[str, list[Link]], ...]


@other_page
def side_by_side(actor: Actor, round_id: UUID) -> Link | None:
    """Return where a result about dilemmas is shown in this room's own way; None for any other."""
    if not access.allows(actor, "values.read_answers") or not selectors.asked_in(round_id):
        return None
    label = _("What we would do and should do, side by side")
    return Link(label=label, url=address("values:dilemmas-result", round_id=round_id))


def shown(published: Published, dilemmas: "list[Dilemma]", read_first: dict[str, str]) -> list[ShownDilemma]:
    """Return each dilemma of a result. read_first: what was given to read, by the title of its page."""
    return [each for dilemma in dilemmas if (each := _shown(published, dilemma.id, read_first)) is not None]


def _shown(published: Published, dilemma_id: UUID, read_first: dict[str, str]) -> ShownDilemma | None:
    courses = list(_courses(published, dilemma_id))
    if not courses:
        return None
    items = [item for course in courses for item in (course.would, course.should)]
    title = items[0].topic
    caption = _("“{dilemma}”: what we would do, and what we should do").format(dilemma=title)
    return ShownDilemma(
        id=dilemma_id,
        title=title,
        situation=read_first.get(title, ""),
        courses=tuple(courses),
        table=tables.overview_table(published, items, caption),
        left_out=tuple(tables.left_out(published, items)),
    )


def _courses(published: Published, dilemma_id: UUID) -> Iterator[ShownCourse]:
    asked = {item.key: item for item in published.items}
    for number in range(1, MOST_COURSES + 1):
        would = asked.get(key_of(dilemma_id, Side.WOULD, number))
        should = asked.get(key_of(dilemma_id, Side.SHOULD, number))
        if would and should:
            name = capfirst(would.text.partition(": ")[2])  # as `asking` put it
            picture = _picture(published, would, should, name, key=f"course-{dilemma_id}-{number}")
            yield ShownCourse(name=name, picture=picture, would=would, should=should)


def _picture(published: Published, would: Item, should: Item, name: str, *, key: str) -> Dumbbells | None:
    """Return both sides of a course for each group of whom both are shown; None where there is none."""
    rows = []
    for group in published.groups:
        cells = published.cell(group.key, would.key), published.cell(group.key, should.key)
        is_drawn = group.cut in {Cut.EVERYONE, Cut.ORGANISATION}
        if not is_drawn or any(isinstance(cell, Suppressed) for cell in cells):
            continue
        rows.append(
            GapRow(
                name=group.name,
                first=drawings.mark(cells[0]),
                second=drawings.mark(cells[1]),
                words="",
            )
        )
    if not rows:
        return None
    scale = drawings.anchors(would)
    return Dumbbells(
        key=key,
        title=_("What we would do, and what we should do: {course}").format(course=name),
        sentence=_("On a scale from 1, {lowest}, to {options}, {highest}.").format(
            lowest=scale[0], options=would.options, highest=scale[-1]
        ),
        axis=Axis(scale),
        first=Group(name=_("We would"), letter=_("W"), hue=1, detail=""),
        second=Group(name=_("We should"), letter=_("S"), hue=2, detail=""),
        rows=tuple(rows),
        rows_are=_("Who"),
    )
