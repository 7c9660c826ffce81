"""What packs say of the plan of the partnership: how many lines are live; nothing of a person’s own plan."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accord.foundations import registry
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Held, Span
from accord.mechanisms.plans import selectors


@registry.shows(gettext_lazy("A plan of how each behaviour is to develop"), "7.2", "6.2", "10.2")
def plan(actor: Actor, span: Span) -> list[Held]:
    """Return how many lines of the partnership's plan are live; raises Denied."""
    found = selectors.entries_in(actor, selectors.plan_of_partnership())
    if not found:
        return []
    words = _("{live} of {all} lines of our plan are live")
    live = sum(entry.is_live for entry in found)
    return [
        Held(what=words.format(live=live, all=len(found)), on=span.until, url=address("plans:partnership"))
    ]
