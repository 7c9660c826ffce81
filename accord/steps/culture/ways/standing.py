"""Where the register stands, for the dashboard's sixth step."""

from django.utils.translation import gettext as _

from accord.analysis.figure import Figure
from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.foundations.registry import Headline, Standing, Weight
from accord.steps.culture.ways import figures, selectors


def standing(actor: Actor) -> Standing:
    """Return where the register stands for a reader; raises Denied."""
    access.require(actor, "ways.read")
    held = selectors.counted()
    if not held.topics:
        return _nothing_yet(actor)
    link = Link(_("See the register"), address("ways:register"))
    heading = figures.heading(held)
    return Standing(
        says=figures.decided_in_words(held),
        figure=Figure(
            value=held.decided / held.topics,
            numerator=held.decided,
            denominator=held.topics,
            as_of=clock.now(),
        ),
        weakest=heading if held.overdue else "",
        next_step=link,
        waits=bool(held.overdue),
        headline=Headline(
            weight=Weight.UNDER_WAY if held.overdue else Weight.AT_REST, sentence=heading, next_step=link
        ),
    )


def _nothing_yet(actor: Actor) -> Standing:
    keeps = access.allows(actor, "ways.keep")
    link = Link(_("Choose what we do differently"), address("ways:template")) if keeps else None
    return Standing(says=_("No way of working is in the register yet"), next_step=link, waits=keeps)
