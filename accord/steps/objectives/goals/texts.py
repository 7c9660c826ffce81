"""The goals of a year in words: the exact text that every partner agrees to."""

from datetime import date
from typing import TYPE_CHECKING

from django.utils.formats import date_format
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.steps.objectives.goals.models import Goal, Year


def title_of(year: "Year") -> str:
    """Name the goals of a year by its days."""
    return _("Goals, {first} to {last}").format(first=day(year.first_day), last=day(year.last_day))


def day(found: date) -> str:
    """Return a day as it is read."""
    return str(date_format(found, "j F Y"))


def text_of(year: "Year", goals: "Sequence[Goal]") -> str:
    """Return the canonical text of the goals of the partnership; teams write theirs themselves."""
    lines = [
        title_of(year),
        "",
        _("People’s own objectives say how they contribute to these goals."),
        _("Each is agreed by that person and the line manager, and read by no more than one level above."),
        "",
    ]
    for goal in goals:
        lines += [f"# {goal.title}", "", *_goal(goal), ""]
    return "\n".join(lines)


def _goal(goal: "Goal") -> list[str]:
    behaviours = "; ".join(shown.behaviour.behaviour for shown in goal.shown.all())
    lines = [
        _("Who sees to it: {name}, {organisation}").format(
            name=goal.owner.name, organisation=goal.owner.employer.name
        ),
        _("How we will tell: {measure}").format(measure=goal.measure),
        _("By which behaviours: {behaviours}").format(behaviours=behaviours),
    ]
    return [*lines, _("Where it comes from: {source}").format(source=goal.source)] if goal.source else lines
