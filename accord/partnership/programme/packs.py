"""What packs say of the programme of the year: that every partner agreed to it."""

from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy

from accord.foundations import access, registry
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Held, Span
from accord.partnership.programme import selectors
from accord.partnership.programme.texts import title_of


@registry.shows(gettext_lazy("A programme of the year, agreed by every partner"), "8.1", "6.2", "9.1")
def programme(actor: Actor, span: Span) -> list[Held]:
    """Return the programme that is agreed for the last of these days; raises Denied."""
    access.require(actor, "programme.read")
    found = selectors.agreed_on(span.until)
    if found is None:
        return []
    since = localdate(found.in_force_since) if found.in_force_since else None
    return [Held(what=title_of(found), on=since, url=address("programme:programme", programme_id=found.id))]
