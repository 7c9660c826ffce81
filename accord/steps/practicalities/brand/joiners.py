"""What those who join should know about the brand."""

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import ForJoiners, for_joiners
from accord.steps.practicalities.brand import selectors


@for_joiners
def brand_for_joiners(actor: Actor) -> ForJoiners | None:
    """Return how we are called, how we speak and what we do not do; None before a brand is in force."""
    held = selectors.current() if access.allows(actor, "brand.read") else None
    if held is None:
        return None
    said = (
        (_("We are"), held.name),
        (_("Where we come from"), held.story),
        (_("How we speak"), held.voice),
        (_("What we do"), held.do),
        (_("What we do not do"), held.dont),
    )
    rows = tuple((term, words) for term, words in said if words)
    return ForJoiners(title=_("Our brand"), rows=rows, url=address("brand:brand"))
