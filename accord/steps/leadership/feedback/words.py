"""The figures of leader feedback, in a sentence for the page of the year."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.steps.leadership.feedback.figures import Heard


def heard_in_words(found: Heard) -> str:
    """Return how many leaders heard feedback in the last year, and how many talks were held; names nobody."""
    if not found.leaders:
        return ""
    heard = _("{heard} of {leaders} leaders heard feedback in the last year.")
    talks = ngettext(
        "Of {reports} report, {talks} was talked about.",
        "Of {reports} reports, {talks} were talked about.",
        found.reports,
    )
    words = heard.format(heard=found.heard, leaders=found.leaders)
    return f"{words} {talks.format(reports=found.reports, talks=found.talks)}" if found.reports else words
