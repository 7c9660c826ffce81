"""What packs say of the log: that every joint act stands in it, chained, for each partner to check."""

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accord.foundations import access, registry
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.audit.models import Entry
from accord.foundations.registry import Held, Span


@registry.shows(gettext_lazy("A log of every joint act, which each partner can check"), "7.5", "4.4")
def log(actor: Actor, _span: Span) -> list[Held]:
    """Return how many lines the log has, and the last; raises Denied."""
    access.require(actor, "audit.read")
    last = Entry.objects.order_by("-number").first()
    if last is None:
        return []
    words = _("{count} lines of the log").format(count=last.number)
    return [Held(what=words, on=localdate(last.at), url=address("audit:log"))]
