"""What became of the checks of a line, as its page shows them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.mechanisms.plans.rules import CheckOutcome
from accord.mechanisms.plans.words import day
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.mechanisms.plans.models import Line


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What became of one check: on which day, in a few words, and what was written."""

    what: str
    words: str
    who: str


def looked(line: "Line") -> list[Looked]:
    """Return what became of each check of a line, the latest first."""
    zone = partnership.partnership().zone
    found = []
    for check in line.checks.all():
        noted = day(check.noted_at.astimezone(zone).date())
        if check.outcome == CheckOutcome.SEEN:
            what = _("Looked at on {day}").format(day=noted)
        else:
            what = _("Check of {was} moved to {now}").format(
                was=day(check.planned_for), now=day(check.next_check)
            )
        found.append(Looked(what=what, words=check.words, who=check.noted_by.name))
    return found
