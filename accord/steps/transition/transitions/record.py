"""The handover record on paper: what was given, by whom, accepted by whom, and on which days."""

from typing import TYPE_CHECKING

from django.template.loader import render_to_string
from django.utils.text import slugify
from django.utils.translation import gettext as _

from accord.partnership import selectors as partnership
from accord.steps.transition.transitions import figures, rosters, rows, selectors
from accord.steps.transition.transitions.rules import Area
from accord.web import pdf

if TYPE_CHECKING:
    from accord.steps.transition.transitions.models import Transition


def record(transition: "Transition") -> bytes:
    """Return the handover record of a transition as a PDF; raises pdf.NoPdf."""
    held, today = partnership.partnership(), partnership.today()
    lines = [each for each in selectors.lines(transition) if each.area != Area.PLAN]
    found = figures.figures(lines, today)
    context = {
        "transition": transition,
        "whose": held.name,
        "as_of": today,
        "accepted": figures.accepted_in_words(found.accepted, found.handed),
        "parts": rows.parts(lines, transition.gate_on, today),
        "seats": rosters.rows(selectors.seats(transition), {}, today),
    }
    return pdf.pdf(render_to_string("transitions/record.html", context), colour=held.brand_colour)


def file_name(transition: "Transition") -> str:
    """Return under which name it is taken away."""
    what = _("Handover record")
    return f"{slugify(f'{what} {transition.title}')}.pdf"
