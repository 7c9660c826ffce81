"""What waits: for those who sign, to say how they do things; for the steward, to look again."""

from django.utils.translation import ngettext

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Waiting, waiting
from accord.steps.culture.ways import own, selectors

MINUTES = 1
"""So long it takes to say how one thing is done."""


@waiting
def habits_waiting(actor: Actor) -> list[Waiting]:
    """Return what a partner has still to say, for those who sign for it."""
    return [
        Waiting(what=_what(each), url=each.url, since=each.since, minutes=MINUTES * each.left)
        for each in own.still_to_say(actor)
        if each.left
    ]


@waiting
def reviews_waiting(actor: Actor) -> list[Waiting]:
    """Return what is to be looked at again, for the steward."""
    held = selectors.counted() if access.allows(actor, "ways.keep") else None
    if held is None or not held.overdue:
        return []
    what = ngettext(
        "Look again at one way of working", "Look again at {count} ways of working", held.overdue
    ).format(count=held.overdue)
    return [Waiting(what=what, url=address("ways:register"))]


def _what(each: own.ToSay) -> str:
    words = ngettext(
        "Say how {name} does one thing today", "Say how {name} does {count} things today", each.left
    )
    return words.format(name=each.name, count=each.left)
