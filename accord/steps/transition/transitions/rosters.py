"""The roster as pages show it: how each overlap stands, who goes at once, what leavers have still to do."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations.addresses import address
from accord.steps.transition.transitions import overlap
from accord.steps.transition.transitions.overlap import Course, Leaving, Overlap
from accord.steps.transition.transitions.rows import day_in_words
from accord.web.components import State, Tone

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from uuid import UUID

    from accord.mechanisms.undertakings.models import Undertaking
    from accord.steps.transition.transitions.models import Seat


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatRow:
    """One post. leaves, comes: who and when, in words. open: what the leaver has still to do."""

    post: str
    url: str
    leaves: str
    comes: str
    together: str
    state: State
    is_key: bool
    open: "Sequence[Undertaking]"


def course_of(seat: "Seat") -> Course:
    """Return a post as the rules of overlap read it."""
    return Course(last_day=seat.last_day, first_day=seat.first_day, planned=seat.planned)


def rows(
    found: "Iterable[Seat]", open_of: "Mapping[UUID, Sequence[Undertaking]]", today: date
) -> list[SeatRow]:
    """Return posts as rows, in the order given. open_of: what each leaver has still to do, by person."""
    return [_row(each, open_of.get(each.leaver_id, ()) if each.leaver_id else (), today) for each in found]


def _row(seat: "Seat", still_open: "Sequence[Undertaking]", today: date) -> SeatRow:
    leaver, comer = seat.leaver, seat.comer
    leaves, comes = "", ""
    if leaver and seat.last_day:
        leaves = _("{name}, {organisation}, leaves; last day {day}").format(
            name=leaver.name, organisation=leaver.employer.short_name, day=day_in_words(seat.last_day)
        )
    if comer and seat.first_day:
        comes = _("{name}, {organisation}, comes; first day {day}").format(
            name=comer.name, organisation=comer.employer.short_name, day=day_in_words(seat.first_day)
        )
    return SeatRow(
        post=seat.post,
        url=address("transitions:seat", transition_id=seat.transition_id, seat_id=seat.id),
        leaves=leaves,
        comes=comes,
        together=_together(seat, today),
        state=_state(overlap.overlap_of(course_of(seat), today)),
        is_key=seat.is_key,
        open=still_open,
    )


def _together(seat: "Seat", today: date) -> str:
    if seat.last_day is None or seat.first_day is None:
        return ""
    course = course_of(seat)
    words = ngettext(
        "Together for {reached} of {planned} working day planned",
        "Together for {reached} of {planned} working days planned",
        seat.planned,
    )
    said = words.format(reached=overlap.so_far(course, today), planned=seat.planned)
    whole = overlap.together(course)
    if whole < seat.planned and seat.last_day >= today:
        return _("{said}; as the days stand now it will be {count}").format(said=said, count=whole)
    return said


def _state(found: Overlap) -> State:
    return {
        Overlap.NOBODY_COMES: State(_("nobody comes yet"), Tone.GRAVE),
        Overlap.NOBODY_LEAVES: State(_("new post")),
        Overlap.TO_COME: State(_("overlap to come"), Tone.WAITING),
        Overlap.REACHED: State(_("overlap reached"), Tone.DONE),
        Overlap.MISSED: State(_("overlap missed"), Tone.GRAVE),
    }[found]


def warnings(found: "Iterable[Seat]", today: date) -> list[str]:
    """Return a warning for each group of key people who go at once, of whom one has not gone yet."""
    by_id = {each.id: each for each in found}
    leaving = [
        Leaving(id=each.id, last_day=each.last_day)
        for each in by_id.values()
        if each.is_key and each.last_day
    ]
    groups = [group for group in overlap.at_once(leaving) if group[-1].last_day >= today]
    return [_warning([by_id[each.id] for each in group]) for group in groups]


def _warning(group: "Sequence[Seat]") -> str:
    named = get_text_list(
        [
            _("{name} on {day}").format(name=each.leaver.name, day=day_in_words(each.last_day))
            for each in group
            if each.leaver and each.last_day
        ],
        _("and"),
    )
    words = _("{count} people on whom the partnership leans go within {days} days: {named}.")
    return words.format(count=len(group), days=overlap.AT_ONCE.days, named=named)


def reached(found: "Iterable[Seat]", today: date) -> tuple[int, int]:
    """Return how many planned overlaps were reached, of all but those that can still be."""
    planned = [each for each in found if each.planned and each.last_day]
    stand = [(overlap.overlap_of(course_of(each), today), each.last_day) for each in planned]
    count = sum(found is Overlap.REACHED for found, _last in stand)
    over = sum(found is not Overlap.REACHED and last is not None and last < today for found, last in stand)
    return count, count + over
