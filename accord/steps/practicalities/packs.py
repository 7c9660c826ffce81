"""What packs say of practical things: what is on the board, and how much of it is ready."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accord.foundations import registry
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Held, Span
from accord.mechanisms.undertakings.rules import State
from accord.steps.practicalities.items import selectors


@registry.shows(gettext_lazy("A board of practical things with owners, days and decisions"), "7.1", "8.1")
def board(actor: Actor, span: Span) -> list[Held]:
    """Return how much is on the board and ready; raises Denied."""
    found = selectors.items(actor)
    if not found:
        return []
    ready = sum(each.undertaking.state == State.DONE for each in found)
    words = _("{ready} of {all} practical things are ready")
    return [Held(what=words.format(ready=ready, all=len(found)), on=span.until, url=address("items:board"))]
