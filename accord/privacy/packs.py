"""What packs say of data about people: who is responsible for what, as every partner agreed."""

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accord.foundations import access, registry
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Held, Span
from accord.privacy.arrangement import selectors


@registry.shows(gettext_lazy("An arrangement on who is responsible for data about people"), "7.5")
def arrangement(actor: Actor, _span: Span) -> list[Held]:
    """Return the arrangement in force; raises Denied."""
    access.require(actor, "privacy.read_arrangement")
    found = selectors.in_force()
    if found is None:
        return []
    words = _("Who is responsible, version {version}").format(version=found.version)
    since = localdate(found.in_force_since) if found.in_force_since else None
    return [Held(what=words, on=since, url=address("privacy:responsible"))]
