"""What packs say of cascades: what went down the teams, and when."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accord.foundations import registry
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Held, Span
from accord.mechanisms.cascade import selectors


@registry.shows(gettext_lazy("Briefings down the teams, with what each team made of them"), "7.3", "7.4")
def cascaded(actor: Actor, span: Span) -> list[Held]:
    """Return what was begun within these days; raises Denied."""
    return [
        Held(
            what=_("Briefings: {title}").format(title=each.title),
            on=each.started_on,
            url=address("cascade:cascade", cascade_id=each.id),
        )
        for each in selectors.cascades(actor)
        if span.holds(each.started_on)
    ]
