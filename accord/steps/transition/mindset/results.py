"""The pulses of a transition that have a result, those after the gate compared with the one before it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.steps.transition.mindset import selectors
from accord.steps.transition.mindset.comparing import Compared, compared
from accord.steps.transition.mindset.rules import BEFORE, Turn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.analysis.published import Published
    from accord.steps.transition.mindset.models import Pulse


@dataclass(frozen=True, slots=True)
class Results:
    """before: what people said before the gate. after: by days, each with its comparison."""

    before: "Published | None"
    after: "dict[int, Compared]"
    unread: "dict[int, Published]"


def results_of(pulses: "Sequence[Pulse]") -> Results:
    """Return what pulses said; what is not published, or does not hold, is left out."""
    found = {
        pulse.days: published
        for pulse in pulses
        if pulse.round_id and (published := publishing.published_or_none(pulse.round_id))
    }
    before = found.pop(BEFORE, None)
    if before is None:
        return Results(None, {}, found)
    first = min(found, default=None)
    after = {
        days: compared(before, published, follows=days == first) for days, published in sorted(found.items())
    }
    return Results(before, after, {})


def change_in_words(found: Results) -> str:
    """Return the change of mindset in one sentence without a full stop; nothing before it can be compared."""
    if not found.after:
        return ""
    days, last = max(found.after.items(), key=lambda each: each[0])
    better, all_of_them = last.count(of=Turn.BETTER), len(last.turns)
    if last.count(of=Turn.NOT_COMPARED) == all_of_them:
        return _("mindset {days} days after: too few answered to compare it with before").format(days=days)
    words = ngettext(
        "mindset {days} days after: {count} of {all} statements surely better than before the gate",
        "mindset {days} days after: {count} of {all} statements surely better than before the gate",
        better,
    ).format(days=days, count=better, all=all_of_them)
    worse = last.count(of=Turn.WORSE)
    return _("{words}, {count} surely worse").format(words=words, count=worse) if worse else words


def of_the_step() -> Results | None:
    """Return what pulses said in the transition that speaks for the step; None where none has any."""
    plan = selectors.plan_speaking()
    return results_of(selectors.pulses(plan)) if plan else None
