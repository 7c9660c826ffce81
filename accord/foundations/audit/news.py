"""What others did since somebody was last here."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count

from accord.foundations import clock
from accord.foundations.access import Actor, require
from accord.foundations.audit.areas import area_of
from accord.foundations.audit.models import Entry, Mark
from accord.foundations.once import once

A_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class News:
    """What others did since somebody last marked the log as read; or in the last week, if never (`marked`).

    areas: how many entries in each, by what people call it, the most first.
    """

    since: datetime
    marked: bool
    count: int
    areas: tuple[tuple[str, int], ...]


@once
def news(actor: Actor) -> News:
    """Return what others did since the actor last marked the log as read."""
    require(actor, "audit.read")
    mark: Mark | None = Mark.objects.filter(person_id__in=[actor.person_id]).first()
    since = mark.at if mark else clock.now() - A_WEEK
    counted: Counter[str] = Counter()
    others = Entry.objects.filter(at__gt=since).exclude(actor_id=actor.person_id).order_by()
    for kind, count in others.values_list("kind").annotate(Count("id")):
        counted[area_of(kind)] += count
    return News(since, mark is not None, counted.total(), tuple(counted.most_common()))
