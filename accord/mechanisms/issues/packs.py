"""What packs say of issues: those that have come to the top, and the ladder that partners agreed."""

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accord.foundations import registry
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Held, Pack, Section, Span
from accord.mechanisms.issues import ladders, selectors, words


@registry.in_pack(Pack.BOARD, 40)
def at_the_top(actor: Actor, span: Span) -> Section:
    """Return the open issues on the highest rung of their ladder, and how many are below; raises Denied."""
    found = selectors.open_issues(actor)
    highest = [issue for issue in found if ladders.rung_above(issue.stay.rung) is None]
    says = ngettext(
        "One issue stands on the highest rung", "{count} issues stand on the highest rung", len(highest)
    ).format(count=len(highest))
    if not highest:
        says = _("No issue stands on the highest rung")
    below = len(found) - len(highest)
    further = ngettext("{count} is open below", "{count} are open below", below).format(count=below)
    return Section(
        title=_("Issues at the top"),
        says=_("{says}; {further}.").format(says=says, further=further),
        columns=(_("Issue"), _("Where"), _("Its time")),
        rows=tuple(
            (f"{issue.number}. {issue.title}", words.where(issue), words.clock_in_words(issue, span.until))
            for issue in highest
        ),
        url=address("issues:list"),
    )


@registry.shows(gettext_lazy("A ladder for issues that every partner agreed to"), "8.8", "10.1")
def ladder(_actor: Actor, _span: Span) -> list[Held]:
    """Return the ladder in force."""
    held = ladders.in_force()
    if held is None:
        return []
    since = localdate(held.in_force_since) if held.in_force_since else None
    return [Held(what=_("The ladder for issues"), on=since, url=address("issues:ladder"))]


@registry.shows(gettext_lazy("Issues that were settled, and what was learned"), "10.1")
def settled(actor: Actor, span: Span) -> list[Held]:
    """Return how many issues were settled within these days, of the latest page of them; raises Denied."""
    found = selectors.lessons(actor, words="", page=1).issues
    days = [day for each in found if each.settled_at and span.holds(day := localdate(each.settled_at))]
    if not days:
        return []
    count = ngettext("{count} issue settled", "{count} issues settled", len(days)).format(count=len(days))
    return [Held(what=count, on=max(days), url=address("issues:list"))]
