"""Where the cascade stands for the dashboard: how many it has reached, who is late, what to do about it."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.analysis.figure import Figure
from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.foundations.registry import Headline, Standing, Weight
from accord.mechanisms.cascade import progress, selectors, words

if TYPE_CHECKING:
    from accord.mechanisms.cascade.progress import Short
    from accord.mechanisms.cascade.reach import Reach


def standing(actor: Actor) -> Standing:
    """Return where the sentence of the cascade stands for a reader; raises Denied."""
    access.require(actor, "cascade.read")
    under_way = selectors.open_cascades()
    if not under_way:
        return _nothing(actor)
    short = progress.in_short(under_way[0])
    link = _next_step(actor, short)
    late = Headline(
        weight=Weight.UNDER_WAY,
        sentence=words.heading(short),
        basis=words.reached(short.reach),
        next_step=link,
    )
    return Standing(
        says=briefed_in_words(short.reach),
        figure=figure(short.reach),
        weakest=_weakest(short),
        next_step=link,
        waits=bool(short.late),
        headline=late if short.late else None,
    )


def waits(actor: Actor) -> bool:
    """Say whether a team of what is under way is late, and no more; raises Denied."""
    access.require(actor, "cascade.read")
    under_way = selectors.open_cascades()
    return bool(under_way) and progress.is_any_late(under_way[0])


def figure(reach: "Reach") -> Figure:
    """Return the people in post who were briefed, of all."""
    return Figure(
        value=reach.briefed / reach.in_post if reach.in_post else None,
        numerator=reach.briefed,
        denominator=reach.in_post,
        as_of=clock.now(),
    )


def briefed_in_words(reach: "Reach") -> str:
    """Return how many people were briefed, for a line of the dashboard."""
    return _("{briefed} of {people} people briefed").format(briefed=reach.briefed, people=reach.in_post)


def _nothing(actor: Actor) -> Standing:
    ever = selectors.everything()
    may_start = access.allows(actor, "cascade.start")
    return Standing(
        says=_("Nothing is under way") if ever else _("Nothing has gone down the teams yet"),
        weakest="" if ever else _("A charter that nobody was briefed on is a poster on the wall."),
        next_step=Link(_("See what can be sent"), address("cascade:list")) if may_start else None,
    )


def _weakest(short: "Short") -> str:
    if short.longest is not None:
        first = short.longest
        said = ngettext(
            "{team} waits: {leader} was to brief it by {day}.",
            "{count} teams wait, {team} since {day}.",
            short.late,
        )
        return said.format(
            team=words.name_of(first),
            leader=words.leader_of(first),
            day=words.day(first.due),
            count=short.late,
        )
    if short.unanswered:
        return ngettext(
            "What {count} team wrote has no answer yet.",
            "What {count} teams wrote has no answer yet.",
            short.unanswered,
        ).format(count=short.unanswered)
    return _("Acknowledged by {count}.").format(count=short.reach.acknowledged)


def _next_step(actor: Actor, short: "Short") -> Link:
    """Lead whoever is late to the own team, and everybody else to the whole."""
    own = progress.late_of(short.cascade, actor) if short.late else None
    if own is not None:
        url = address("cascade:briefing", cascade_id=own.cascade_id, briefing_id=own.id)
        return Link(_("Brief {team}").format(team=words.name_of(own)), url)
    return Link(_("See how far it is"), address("cascade:cascade", cascade_id=short.cascade.id))
