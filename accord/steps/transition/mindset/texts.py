"""Pulses and changed ways in words: the exact texts that every partner agrees to."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.partnership.rules import Cut
from accord.steps.transition.mindset import asking, selectors
from accord.steps.transition.mindset.rules import AFTER, BEFORE, SLACK
from accord.steps.transition.transitions.rules import Kind
from accord.steps.transition.wording import as_fact

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from accord.steps.transition.mindset.models import PulsePlan
    from accord.steps.transition.transitions.models import Transition

LONGEST_TITLE = 120


def plan_title(found: "PulsePlan") -> str:
    """Return what the joint decision on pulses is called."""
    with translation.override(settings.LANGUAGE_CODE):
        return _("Pulses around the gate: {title}").format(title=found.transition.title)


def pulse_title(transition: "Transition", days: int) -> str:
    """Return what the round of one pulse is called."""
    with translation.override(settings.LANGUAGE_CODE):
        words = _("Mindset before the gate: {title}")
        if days != BEFORE:
            words = _("Mindset {days} days after: {title}")
        return words.format(days=days, title=transition.title)[:LONGEST_TITLE]


def plan_text(plan_id: UUID) -> str:
    """Return the canonical text of the pulses of a transition; the same whoever reads it."""
    found = selectors.plan_with(plan_id)
    with translation.override(settings.LANGUAGE_CODE):
        lines = [plan_title(found), "", *_days(found), "", *_how(found), "", f"# {_('What is asked')}", ""]
        lines += _asked(found.transition_id)
        return "\n".join([*lines, "", _("Takes effect: when the last partner has agreed"), ""])


def _days(found: "PulsePlan") -> "Iterator[str]":
    yield as_fact(_("Transition"), found.transition.title)
    yield as_fact(_("Before the gate"), _("opens on {day}").format(day=day_in_words(found.before_on)))
    for days in AFTER:
        words = _("opens {days} days after every partner has declared it")
        yield as_fact(_("After {days} days").format(days=days), words.format(days=days))
    yield ngettext("Each stays open: {count} day", "Each stays open: {count} days", found.days_open).format(
        count=found.days_open
    )
    yield _("Each may open up to {days} days later than that, and never sooner.").format(days=SLACK.days)


def _how(found: "PulsePlan") -> "Iterator[str]":
    groups = "; ".join([_("everyone together"), *(str(cut.label) for cut in Cut if cut in found.cuts)])
    yield _("Who is asked: {audience}").format(audience=_("everyone in post on the day it opens"))
    yield _("Results are shown for: {groups}").format(groups=groups)
    for each in found.together:
        words = _("Together under one name, “{name}”: {members}")
        yield words.format(name=each["name"], members="; ".join(each["called"]))
    yield _("No group of fewer than {count} answers is shown.").format(count=found.minimum)
    yield _("Answers are given in confidence. After a pulse closes, no single set of answers is kept.")
    yield _("A pulse needs no further agreement. Each is announced to every partner a week before it opens.")
    yield _("Until it opens, any one partner may stop it through somebody who signs for it, with a reason.")


def _asked(transition_id: UUID) -> "Iterator[str]":
    number = 0
    for page in asking.questionnaire(transition_id).pages:
        for ask in page.asks:
            number += 1
            yield f"{number}. {ask.text}"
    for scale in asking.scales():
        labels = ", ".join(f"{value} {label}" for value, label in enumerate(scale.labels, start=1))
        yield f"   ({labels})"


def begins(transition: "Transition") -> str:
    """Return how what we did so far begins; whoever writes goes on from there."""
    return _("In procurement we …") if transition.kind == Kind.OPERATION else _("So far we …")


def goes_on() -> str:
    """Return how what we do from the gate on begins."""
    return _("From today we …")


def lines_of(transition: "Transition") -> list[str]:
    """Return what stands about this in the text of a declaration; nothing where nothing was written."""
    found = selectors.shifts(transition)
    if not found:
        return []
    said = [
        as_fact(
            each.value,
            "\n".join(
                [
                    f"{begins(transition)} {each.so_far}",
                    f"{goes_on()} {each.from_today}",
                ]
            ),
        )
        for each in found
    ]
    return ["", f"# {_('What changes from that day')}", "", *said]


def day_in_words(day: "date") -> str:
    """Return a day as pages write it."""
    return str(date_format(day, "j F Y"))
