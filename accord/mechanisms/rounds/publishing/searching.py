"""What can be found of results: their titles, and the statements that they ask. Never an answer."""

import json
from collections.abc import Iterator
from functools import partial
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from accord.foundations.access import Actor
from accord.foundations.recent import Recent
from accord.foundations.registry import Findable, searches
from accord.mechanisms.rounds.publishing.models import Result

KEPT = 400
"""Results of which a process keeps what they asked: they never change."""
_asked: Recent[tuple[UUID, str], tuple[tuple[str, str], ...]] = Recent(KEPT)


@searches(name="publishing.results", title=_("Results"), right="publishing.read")
def _results(_actor: Actor) -> Iterator[Findable]:
    """A statement that several rounds asked stands once, with its latest result. No trial."""
    told: set[str] = set()
    held = Result.objects.exclude(round__trial=True).select_related("round").defer("record")
    for result in sorted(held, key=lambda each: each.round.closed_at or each.published_at, reverse=True):
        at = {"round_id": result.round_id}
        yield Findable(title=result.round.title, page="publishing:result", parts=at)
        for key, text in _asked.get((result.id, result.digest), partial(_items_of, result)):
            if key not in told:
                told.add(key)
                yield Findable(
                    title=text,
                    words=result.round.title,
                    page="publishing:statement",
                    parts=at | {"item_key": key},
                )


def _items_of(result: Result) -> tuple[tuple[str, str], ...]:
    """The key and the text of every statement."""
    return tuple((str(item["key"]), str(item["text"])) for item in json.loads(result.record)["items"])
