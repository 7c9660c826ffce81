"""Where the board stands, for the dashboard's seventh step."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.analysis.figure import Figure
from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.foundations.registry import Headline, Standing, Weight
from accord.partnership import selectors as partnership
from accord.steps.practicalities.items import figures, selectors
from accord.steps.practicalities.items.figures import Figures


def standing(actor: Actor) -> Standing:
    """Return where the board stands for a reader; raises Denied."""
    access.require(actor, "items.read")
    today = partnership.today()
    held = figures.figures(selectors.standing_of(selectors.all_items()), today)
    if not held.all:
        return _nothing_yet(actor)
    heading = figures.heading(held, today)
    link = Link(_("See the board"), address("items:board"))
    waits = bool(held.stopped or held.past)
    weight = Weight.UNDER_WAY if waits else Weight.AT_REST
    return Standing(
        says=figures.in_time_in_words(held)
        or ngettext(
            "{count} practical thing, and it was not due yet",
            "{count} practical things, and none was due yet",
            held.all,
        ).format(count=held.all),
        figure=_figure(held),
        weakest=heading if waits else "",
        next_step=link,
        waits=waits,
        headline=Headline(weight=weight, sentence=heading, next_step=link),
    )


def waits(actor: Actor) -> bool:
    """Say whether something is stopped or past its day, or the board is still to begin; raises Denied."""
    access.require(actor, "items.read")
    on_the_board, waiting = selectors.count_waiting(partnership.today())
    return bool(waiting) if on_the_board else access.allows(actor, "items.keep")


def _nothing_yet(actor: Actor) -> Standing:
    keeps = access.allows(actor, "items.keep")
    link = Link(_("Begin with the template"), address("items:template")) if keeps else None
    return Standing(says=_("Nothing practical stands on the board yet"), next_step=link, waits=keeps)


def _figure(held: Figures) -> Figure | None:
    """Ready by the day first promised, of all that are ready or whose day has passed."""
    if not held.counted:
        return None
    return Figure(
        value=held.in_time / held.counted,
        numerator=held.in_time,
        denominator=held.counted,
        as_of=clock.now(),
    )
