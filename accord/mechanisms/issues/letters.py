"""The letters about issues, written as they leave: whose turn it is, and by when."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _late

from accord.foundations.addresses import absolute, address
from accord.foundations.outbox.letters import Letter, letter
from accord.foundations.outbox.pacing import Sort
from accord.mechanisms.issues import rules, selectors
from accord.mechanisms.issues.reminding import ARRIVED, CLOCK
from accord.mechanisms.issues.texts import place_in_words
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.mechanisms.issues.models import Stay


@letter(ARRIVED, called=_late("says that an issue is on your rung"), sort=Sort.BY_DAY)
def arrived(stay_id: UUID) -> Letter | None:
    """Return the letter to those who stand on a rung, or None once the issue has left it."""
    stay = _still_there(stay_id)
    if stay is None:
        return None
    text = _(
        "Hello,\n\n"
        "an issue of {partnership} is on your rung of the escalation ladder ({rung}): “{title}”. "
        "{name} raised it. Answer it, settle it, or pass it up with a reason, by {day}:\n{link}\n"
    )
    return _written(_("{partnership}: an issue is on your rung"), text, stay)


@letter(CLOCK, called=_late("reminds you of an issue whose time runs out"), sort=Sort.BY_DAY)
def time_runs_out(stay_id: UUID) -> Letter | None:
    """Return the reminder, or None once the issue has left the rung."""
    stay = _still_there(stay_id)
    if stay is None:
        return None
    text = _(
        "Hello,\n\n"
        "the time of “{title}” on this rung of the escalation ladder ({rung}) ends today, {day}. Whoever "
        "stands there settles it, or passes it up with a reason:\n{link}\n"
    )
    subject = _("{partnership}: the time of an issue ends today")
    if rules.is_late(stay.due, partnership.today()):
        text = _(
            "Hello,\n\n"
            "the time of “{title}” on this rung of the escalation ladder ({rung}) ended on {day}. Whoever "
            "stands there settles it, or passes it up with a reason. Now {name}, who raised it, may pass it "
            "up as well:\n{link}\n"
        )
        subject = _("{partnership}: the time of an issue has run out")
    return _written(subject, text, stay)


def _still_there(stay_id: UUID) -> "Stay | None":
    stay = selectors.stay_or_none(stay_id)
    return stay if stay is not None and not stay.left else None


def _written(subject: str, text: str, stay: "Stay") -> Letter:
    words = {
        "partnership": partnership.partnership().name,
        "title": stay.issue.title,
        "rung": place_in_words(stay.rung),
        "name": stay.issue.raised_by.name,
        "day": date_format(stay.due, "j F Y"),
        "link": absolute(address("issues:issue", issue_id=stay.issue_id)),
    }
    return Letter(subject=subject.format(**words), text=text.format(**words))
