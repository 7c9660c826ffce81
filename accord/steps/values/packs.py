"""What packs say of the charter: that it is in force, and since when."""

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accord.foundations import access, registry
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Held, Span
from accord.standards import selectors as standards


@registry.shows(gettext_lazy("A charter in force, agreed by every partner"), "5.2", "7.2", "8.6")
def charter(actor: Actor, _span: Span) -> list[Held]:
    """Return the charter in force; raises Denied."""
    access.require(actor, "values.read")
    held = standards.charter_in_force()
    if held is None:
        return []
    words = _("“{title}”, version {version}").format(title=held.title, version=held.version)
    since = localdate(held.in_force_since) if held.in_force_since else None
    return [Held(what=words, on=since, url=address("values:charter", charter_id=held.id))]
