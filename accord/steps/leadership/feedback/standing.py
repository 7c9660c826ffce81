"""What the dashboard says of leader feedback: who heard some, what was talked about, how leaders are seen."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.steps.leadership.feedback.figures import heard
from accord.steps.leadership.feedback.together.overall import in_words, overall


def feedback_in_words() -> list[str]:
    """Return parts of a sentence, which name nobody; none before the first review of a leader has closed."""
    found = heard()
    if not found.reports:
        return []
    talks = ngettext(
        "{talks} of {reports} report was talked about",
        "{talks} of {reports} reports were talked about",
        found.reports,
    )
    return [
        _("{heard} of {leaders} heard feedback in the last year").format(
            heard=found.heard, leaders=found.leaders
        ),
        talks.format(talks=found.talks, reports=found.reports),
        in_words(overall()),
    ]
