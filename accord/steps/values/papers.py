"""The charter as pages to print: one HTML page each for `accord.web.pdf`, with nothing to click."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.template.loader import render_to_string

from accord.foundations.access import Actor
from accord.partnership import selectors as partnership
from accord.standards import selectors as standards
from accord.standards.annexes import selectors as annexes
from accord.standards.rules import CharterState
from accord.steps.values import ladders, selectors
from accord.steps.values.briefing import QUESTIONS, TIMETABLE
from accord.steps.values.poster_size import poster_points
from accord.steps.values.stages import day_in_words
from accord.web.pdf import Sheet, Size

if TYPE_CHECKING:
    from accord.standards.models import Charter

PACK_POINTS = 10.4


@dataclass(frozen=True, slots=True)
class Paper:
    """A page, and how it is set."""

    page: str
    sheet: Sheet


def poster(actor: Actor, charter: "Charter", size: Size) -> Paper:
    """Return the values and behaviours on one sheet, in letters as large as they fit."""
    points = poster_points(charter.title, standards.words(charter))
    page = render_to_string("values/poster.html", _context(actor, charter))
    return Paper(page, Sheet("poster", size, points))


def pack(actor: Actor, charter: "Charter", size: Size) -> Paper:
    """Return what a leader needs to brief a team: how, each value with its behaviours, and room to write."""
    in_force = annexes.in_force(charter)
    levels = {found.behaviour_id: found for found in ladders.shown(in_force)} if in_force else {}
    context = _context(actor, charter) | {
        "values": [
            (value, [(found, levels.get(found.id)) for found in behaviours])
            for value, behaviours in standards.words(charter)
        ],
        "timetable": TIMETABLE,
        "questions": QUESTIONS,
    }
    return Paper(render_to_string("values/pack.html", context), Sheet("pack", size, PACK_POINTS))


def _context(actor: Actor, charter: "Charter") -> dict[str, Any]:
    is_agreed = charter.state in (CharterState.IN_FORCE, CharterState.SUPERSEDED)
    return {
        "charter": charter,
        "whose": partnership.partnership().name,
        "values": standards.words(charter),
        "since": day_in_words(charter.in_force_since) if is_agreed else "",
        "is_superseded": charter.state == CharterState.SUPERSEDED,
        "partners": selectors.partners_agreed(actor, charter) if is_agreed else [],
    }
