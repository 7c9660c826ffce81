"""Where help from outside stands, for the dashboard's eighth step."""

from django.utils.functional import lazystr
from django.utils.translation import gettext as _

from accord.analysis.figure import Figure
from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.foundations.registry import Headline, Standing, Weight
from accord.partnership import selectors as partnership
from accord.steps.expertise import overall
from accord.steps.expertise.engagements import figures, selectors, showing
from accord.steps.expertise.engagements.figures import Figures
from accord.steps.expertise.needs import selectors as needs


def standing(actor: Actor) -> Standing:
    """Return where this step stands for a reader: a facilitator, of the own engagement; raises Denied."""
    access.require(actor, "expertise.read")
    link = Link(_("See how help from outside goes"), address("expertise:home"))
    if not access.allows(actor, "briefs.read"):
        return Standing(says=overall.own_heading(actor), next_step=link)
    today = partnership.today()
    engaged = selectors.all_engagements()
    held = figures.figures(engaged, today)
    to_close = [found for found in engaged if showing.is_to_be_closed(found, today)]
    asked = needs.open_needs()
    weakest = _weakest(len(to_close), len(asked))
    return Standing(
        says=_says(held, engaged=bool(engaged)),
        figure=_figure(held),
        weakest=weakest or lazystr(_Suggested()),
        next_step=link,
        waits=bool(weakest),
        headline=Headline(
            weight=Weight.UNDER_WAY, sentence=showing.heading(to_close[0], today), next_step=link
        )
        if to_close
        else None,
    )


def waits(actor: Actor) -> bool:
    """Say whether an engagement is to be closed, or an answer waits for help asked for; raises Denied."""
    access.require(actor, "expertise.read")
    if not access.allows(actor, "briefs.read"):
        return False
    return needs.is_any_open() or selectors.is_any_to_be_closed(actor, partnership.today())


class _Suggested:
    """How much rules suggest, worked out where it is shown, and not for the rail of every page."""

    def __str__(self) -> str:
        found = needs.suggested()
        return _("Help may be needed: {what}").format(what=found[0].what) if found else ""


def _says(held: Figures, *, engaged: bool) -> str:
    said = [figures.useful_in_words(held), figures.done_in_words(held), figures.days_in_a_year(held)]
    words = "; ".join(filter(None, said))
    if words:
        return words
    return (
        _("Somebody helps from outside; nothing is judged yet") if engaged else _("Nobody helps from outside")
    )


def _weakest(to_close: int, asked: int) -> str:
    if to_close:
        return _("An engagement has ended, and was not judged and closed.")
    return _("Help from outside was asked for, and nobody has answered.") if asked else ""


def _figure(held: Figures) -> Figure | None:
    """Recommendations done, of all that were made."""
    if not held.of:
        return None
    return Figure(value=held.done / held.of, numerator=held.done, denominator=held.of, as_of=clock.now())
