"""What can be found of results: their titles, and the statements that they ask. Never an answer."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.access import Actor
from accord.foundations.registry import Findable, searches
from accord.mechanisms.rounds.publishing import selectors
from accord.mechanisms.rounds.publishing.models import Result


@searches(name="publishing.results", title=_("Results"), right="publishing.read")
def _results(_actor: Actor) -> Iterator[Findable]:
    """A statement that several rounds asked stands once, with its latest result. No trial."""
    told: set[str] = set()
    held = Result.objects.exclude(round__trial=True).select_related("round").defer("record")
    for result in sorted(held, key=lambda each: each.round.closed_at or each.published_at, reverse=True):
        at = {"round_id": result.round_id}
        yield Findable(title=result.round.title, page="publishing:result", parts=at)
        for key, text in selectors.asked_in(result).items():
            if key not in told:
                told.add(key)
                yield Findable(
                    title=text,
                    words=result.round.title,
                    page="publishing:statement",
                    parts=at | {"item_key": key},
                )
