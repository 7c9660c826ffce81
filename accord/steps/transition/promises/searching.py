"""What can be found of the promise book: what was promised, to whom, why, and what became of it."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.access import Actor
from accord.foundations.registry import Findable, searches, told
from accord.steps.transition.promises import selectors


@searches(name="promises.promises", title=_("The promise book"), right="promises.read")
def _promises(actor: Actor) -> Iterator[Findable]:
    for promise in selectors.promises(actor):
        became = (verdict.words for verdict in promise.verdicts.all())
        yield Findable(
            title=promise.words,
            words=told(promise.to_whom, promise.by_whom, promise.why, promise.source, *became),
            page="promises:promise",
            parts={"promise_id": promise.id},
        )
