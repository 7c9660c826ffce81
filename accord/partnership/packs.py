"""What packs say of who we are: the partners, and who signs for each."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from accord.foundations import access, registry
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Held, Span
from accord.partnership import selectors
from accord.partnership.interests import selectors as interests


@registry.shows(
    gettext_lazy("The partners and all who work with them, with teams and people in post"), "4.1", "4.3"
)
def partners(actor: Actor, span: Span) -> list[Held]:
    """Return how many organisations work together; raises Denied."""
    access.require(actor, "partnership.read")
    found = selectors.organisations()
    signing = sum(each.signs for each in found)
    others = len(found) - signing
    words = _("{partners} partners, and {others} that work with them")
    if not others:
        words = ngettext("{partners} partner", "{partners} partners", signing)
    return [
        Held(
            what=words.format(partners=signing, others=others),
            on=span.until,
            url=address("partnership:people"),
        )
    ]


@registry.shows(gettext_lazy("Who signs for each partner, and who holds which office"), "5.3")
def signing(actor: Actor, span: Span) -> list[Held]:
    """Return for how many partners somebody signs; raises Denied."""
    access.require(actor, "partnership.read")
    held, found = selectors.organisations_with_a_signatory(), selectors.partners()
    if not held:
        return []
    words = _("{signed} of {all} partners have somebody who signs")
    signed = sum(each.id in held for each in found)
    return [
        Held(
            what=words.format(signed=signed, all=len(found)),
            on=span.until,
            url=address("partnership:roles"),
        )
    ]


@registry.shows(gettext_lazy("Interests that people declared"), "5.3", "8.5")
def declared(actor: Actor, span: Span) -> list[Held]:
    """Return how many interests stand, without saying whose; raises Denied."""
    access.require(actor, "partnership.read")
    count = sum(len(each) for each in interests.by_person().values())
    if not count:
        return []
    words = ngettext("{count} declared interest", "{count} declared interests", count)
    return [Held(what=words.format(count=count), on=span.until, url=address("partnership:roles"))]
