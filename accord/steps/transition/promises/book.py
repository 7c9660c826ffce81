"""The promise book on paper: readable by those promised without Accord."""

from typing import TYPE_CHECKING

from django.template.loader import render_to_string

from accord.partnership import selectors as partnership
from accord.steps.transition.promises import figures, showing
from accord.steps.transition.promises.rules import State
from accord.web import pdf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.steps.transition.promises.models import Promise

FILE_NAME = "promise-book.pdf"


def book(found: "Sequence[Promise]") -> bytes:
    """Return the whole book as a PDF; raises pdf.NoPdf."""
    held = partnership.partnership()
    states = [State(each.state) for each in found]
    context = {
        "whose": held.name,
        "as_of": partnership.today(),
        "heading": figures.heading(states),
        "in_words": figures.in_words(states),
        "chapters": showing.chapters(found, None),
    }
    return pdf.pdf(render_to_string("promises/paper.html", context), colour=held.brand_colour)
