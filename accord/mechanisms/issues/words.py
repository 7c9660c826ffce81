"""Where an issue stands, in words: on which rung, by when, how long it has left."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.timezone import get_current_timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.mechanisms.issues import rules
from accord.mechanisms.issues.rules import IssueState, Leaving
from accord.mechanisms.issues.texts import place_in_words
from accord.web.components import State, Tone

if TYPE_CHECKING:
    from accord.mechanisms.issues.models import Issue, Stay


def heading(issue: "Issue", today: date) -> str:
    """Return what is the case with an issue, in a sentence that its own words follow."""
    stay = issue.stay
    if issue.state == IssueState.SETTLED:
        return _("Issue {number} was settled on rung {rung}.").format(
            number=issue.number, rung=stay.rung.position
        )
    words = _("Issue {number} is on rung {rung}, which has until {day}.")
    if rules.is_late(stay.due, today):
        words = _("Issue {number} is on rung {rung}, whose time ran out on {day}.")
    return words.format(number=issue.number, rung=stay.rung.position, day=day_in_words(stay.due))


def clock_in_words(issue: "Issue", today: date) -> str:
    """Return how the clock of an open issue stands: how many working days it has left, or since when none."""
    due = issue.stay.due
    if rules.is_late(due, today):
        late = rules.working_days(due, today)
        return ngettext("{days} working day over its time", "{days} working days over its time", late).format(
            days=late
        )
    left = rules.working_days(today, due)
    if not left:
        return _("its last day is today") if today == due else _("its last day is the next working day")
    return ngettext("{days} working day left", "{days} working days left", left).format(days=left)


def state_word(issue: "Issue", today: date) -> State:
    """Return the state as a word that carries its own mark."""
    if issue.state == IssueState.SETTLED:
        return State(_("settled"), Tone.DONE)
    if rules.is_late(issue.stay.due, today):
        return State(_("time has run out"), Tone.GRAVE)
    return State(_("open"), Tone.WAITING)


def where(issue: "Issue") -> str:
    """Return on which rung an issue is, or was settled."""
    return place_in_words(issue.stay.rung)


def raised_in_words(issue: "Issue") -> str:
    """Return who raised it and when."""
    return _("{name}, {organisation}, raised it on {day}").format(
        name=issue.raised_by.name,
        organisation=issue.raised_by.employer.short_name,
        day=day_in_words(issue.raised_at.astimezone(get_current_timezone()).date()),
    )


def left_in_words(stay: "Stay") -> str:
    """Return who let it leave a rung, how and when; "" while it is there."""
    if not stay.left or stay.left_on is None or stay.left_by is None:
        return ""
    words = (
        _("{name} passed it up on {day}")
        if stay.left == Leaving.PASSED_UP
        else _("{name} settled it on {day}")
    )
    return words.format(name=stay.left_by.name, day=day_in_words(stay.left_on))


def day_in_words(day: date) -> str:
    """Return a day as it is read."""
    return date_format(day, "j F Y")
