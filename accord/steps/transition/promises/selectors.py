"""Reading the promise book."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Max
from django.shortcuts import get_object_or_404

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.once import once
from accord.steps.transition.promises.models import Change, Promise, Verdict
from accord.steps.transition.promises.rules import State, Way

if TYPE_CHECKING:
    from django.db.models import QuerySet


def _promises() -> "QuerySet[Promise]":
    found: QuerySet[Promise] = Promise.objects.select_related("to", "by")
    return found.prefetch_related("verdicts__answer__by", "changes")


def promises(actor: Actor) -> list[Promise]:
    """Return the whole book, by number."""
    access.require(actor, "promises.read")
    return list(_promises())


def promise_for(actor: Actor, promise_id: UUID) -> Promise:
    """Return one promise; raises Http404, Denied."""
    found = get_object_or_404(_promises(), id=promise_id)
    access.require(actor, "promises.read", found)
    return found


def promise_or_none(promise_id: UUID) -> Promise | None:
    """Return one promise, or None."""
    found: Promise | None = Promise.objects.filter(id=promise_id).first()
    return found


def promise_locked(promise_id: UUID) -> Promise:
    """Return one promise, locked for the transaction."""
    found: Promise = Promise.objects.select_for_update(of=("self",)).get(id=promise_id)
    return found


def verdict_of(promise: Promise) -> Verdict | None:
    """Return what was said last of a promise, or None; wants `verdicts` prefetched."""
    given = list(promise.verdicts.all())
    return given[-1] if given else None


def change_of(promise: Promise) -> Change | None:
    """Return the change that is before the partners, or None; wants `changes` prefetched."""
    return next((each for each in promise.changes.all() if each.way == Way.PROPOSED), None)


def change_locked(change_id: UUID) -> Change:
    """Return one change, locked for the transaction."""
    found: Change = Change.objects.select_for_update().get(id=change_id)
    return found


def change_with(change_id: UUID) -> Change:
    """Return one change with its promise; raises Change.DoesNotExist."""
    found: Change = Change.objects.select_related("promise__to", "promise__by").get(id=change_id)
    return found


def next_number() -> int:
    """Return the number of the next promise."""
    return int(Promise.objects.aggregate(last=Max("number"))["last"] or 0) + 1


@once
def states() -> list[State]:
    """Return what became of each promise."""
    return [State(each) for each in Promise.objects.order_by().values_list("state", flat=True)]
