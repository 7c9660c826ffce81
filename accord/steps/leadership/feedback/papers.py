"""A report as a page to print, for the leader alone, with nothing to click."""

from typing import TYPE_CHECKING

from django.template.loader import render_to_string
from django.utils.text import slugify
from django.utils.translation import gettext as _

from accord.partnership import selectors as partnership
from accord.steps.leadership.feedback import showing

if TYPE_CHECKING:
    from accord.mechanisms.rounds.reports.selectors import Opened
    from accord.steps.leadership.feedback.models import Review


def paper(review: "Review", opened: "Opened") -> str:
    """Return a report as one HTML page for `accord.web.pdf`."""
    sheet = showing.sheet(review, opened, own=True)
    context = {
        "whose": partnership.partnership().name,
        "title": _("{year}: report for {leader}").format(year=review.year.title, leader=review.leader.name),
        "heading": showing.heading(sheet),
        "sheet": sheet,
        "review": review,
        "opened": opened,
        "own": True,
    }
    return render_to_string("feedback/paper.html", context)


def file_name(review: "Review") -> str:
    """Return under which name a report is taken away: without the name of the leader."""
    return f"{slugify(review.year.title)}.pdf"
