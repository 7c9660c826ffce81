"""The goals of a year as a tree, with how many people contribute: in steps of five, and where nobody does."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.foundations.addresses import address
from accord.partnership import selectors as partnership
from accord.steps.objectives import counts
from accord.steps.objectives.goals import selectors as goals
from accord.steps.objectives.rules import in_fives
from accord.web.components import State, Tone
from accord.web.pictures import Tree, TreeRow

if TYPE_CHECKING:
    from uuid import UUID

    from accord.steps.objectives.goals.models import Goal, Year


def tree(year: "Year") -> Tree:
    """Return the goals of the partnership, those of teams below."""
    found = goals.living(year)
    below: dict[object, list[Goal]] = {}
    for goal in found:
        below.setdefault(goal.above_id, []).append(goal)
    rows = tuple(_row(year, goal, below.get(goal.id, [])) for goal in below.get(None, []))
    return Tree(
        key="goals",
        title=_("What we want to reach, and who contributes"),
        sentence=_says(year, found),
        rows=rows,
    )


def without_anybody(year: "Year") -> "list[Goal]":
    """Return the goals of the partnership to which nobody contributes, nor to one of a team below."""
    found, somebody = goals.living_by_the_way(year), counts.with_somebody(year)
    return [goal for goal in found if goal.above_id is None and somebody.isdisjoint(_with_below(goal, found))]


def _with_below(goal: "Goal", found: "list[Goal]") -> "list[UUID]":
    return [goal.id, *(each.id for each in found if each.above_id == goal.id)]


def _row(year: "Year", goal: "Goal", below: "list[Goal]") -> TreeRow:
    minimum = partnership.partnership().minimum
    people = counts.contributing(year, [goal.id, *(each.id for each in below)])
    about = in_fives(people, minimum)
    name = f"{goal.team.name}: {goal.title}" if goal.team else goal.title
    return TreeRow(
        name=name,
        state=State(_("somebody"), Tone.DONE) if people else State(_("needs somebody"), Tone.GRAVE),
        done=about,
        whole=max(len(counts.in_post()), 1),
        says=in_words(people, minimum),
        url=address("goals:goal", goal_id=goal.id),
        detail=_("{owner} sees to it").format(owner=goal.owner.name),
        rows=tuple(_row(year, each, []) for each in below),
    )


def in_words(people: int, minimum: int) -> str:
    """Return how many contribute: nobody, fewer than the minimum, or in steps of five."""
    if not people:
        return _("nobody yet")
    if people < minimum:
        return _("fewer than {minimum}").format(minimum=minimum)
    return _("{number} or more").format(number=in_fives(people, minimum))


def _says(year: "Year", found: "list[Goal]") -> str:
    missing = len(without_anybody(year))
    ours = sum(goal.above_id is None for goal in found)
    if not missing:
        return _("Somebody contributes to each of the {count} goals of the partnership.").format(count=ours)
    words = ngettext(
        "To one of the {all} goals of the partnership nobody contributes yet.",
        "To {count} of the {all} goals of the partnership nobody contributes yet.",
        missing,
    )
    return words.format(count=missing, all=ours)
