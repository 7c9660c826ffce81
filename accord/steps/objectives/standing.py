"""Where this step stands for the dashboard: in whose own appraisal it is, and goals without anybody."""

from django.utils.translation import gettext as _

from accord.analysis.figure import Figure
from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.foundations.registry import Standing
from accord.steps.objectives import counts, tree
from accord.steps.objectives.goals import selectors as goals
from accord.steps.objectives.goals.rules import YearState
from accord.steps.objectives.goals.stages import stage_of


def standing(actor: Actor) -> Standing:
    """Return where this step stands for a reader; raises Denied."""
    access.require(actor, "goals.read")
    year = goals.year_in_force()
    if year is None:
        return _nothing(actor)
    found = counts.count_everybody(year)
    missing = tree.without_anybody(year)
    weakest = "" if found.confirmed else _("It is part of nobody’s own appraisal yet.")
    if missing:
        weakest = _("Nobody contributes yet to “{goal}”.").format(goal=missing[0].title)
    return Standing(
        says=_(
            "Part of their own appraisal for {confirmed} of {people} people; {agreed} have agreed here,"
            " {noted} with a note from another partner"
        ).format(confirmed=found.confirmed, people=found.in_post, agreed=found.agreed, noted=found.noted),
        figure=Figure(
            value=found.confirmed / found.in_post if found.in_post else None,
            numerator=found.confirmed,
            denominator=found.in_post,
            as_of=clock.now(),
        ),
        weakest=weakest,
        next_step=Link(_("See the goals of the year"), address("objectives:home")),
        waits=bool(missing),
    )


def waits(actor: Actor) -> bool:
    """Say whether goals are still to be agreed, or one is without anybody, and no more; raises Denied."""
    access.require(actor, "goals.read")
    year = goals.year_in_force()
    return goals.coming() is not None if year is None else bool(tree.without_anybody(year))


def _nothing(actor: Actor) -> Standing:
    coming = goals.coming()
    read = Link(_("Read the goals"), address("goals:years"))
    if coming is not None:
        return Standing(
            says=_("No goals are agreed for this year"),
            weakest=stage_of(coming, actor).heading,
            next_step=read,
            waits=True,
            of_draft=coming.state == YearState.DRAFT,
        )
    begin = Link(_("Begin the goals of the year"), address("goals:years"))
    return Standing(
        says=_("No goals are agreed for this year"),
        weakest=_("People’s objectives say how they contribute to goals: these come first."),
        next_step=begin if access.allows(actor, "goals.draft") else None,
    )
