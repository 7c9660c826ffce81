"""Reading needs, and what suggests one."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404

from accord.foundations import access, registry
from accord.foundations.access import Actor
from accord.foundations.once import once
from accord.foundations.registry import Suggested
from accord.steps.expertise.needs.models import Need
from accord.steps.expertise.needs.rules import NeedState

if TYPE_CHECKING:
    from django.db.models import QuerySet


def _needs() -> "QuerySet[Need]":
    found: QuerySet[Need] = Need.objects.select_related("raised_by__employer", "declined_by__employer")
    return found


def need_for(actor: Actor, need_id: UUID) -> Need:
    """Return one need; raises Http404, Denied."""
    found = get_object_or_404(_needs(), id=need_id)
    access.require(actor, "needs.read", found)
    return found


def all_needs() -> list[Need]:
    """Return every need, the latest first."""
    return list(_needs())


@once
def open_needs() -> list[Need]:
    """Return the needs that nobody has answered yet, the latest first."""
    return list(_needs().filter(state=NeedState.OPEN))


def is_any_open() -> bool:
    """Say whether nobody has answered a need yet."""
    return bool(Need.objects.filter(state=NeedState.OPEN).exists())


@once
def suggested() -> list[Suggested]:
    """Return what rules suggest now and nobody has taken up or declined."""
    answered = set(Need.objects.exclude(key="").order_by().values_list("key", flat=True))
    return [found for found in registry.suggested_needs() if found.key not in answered]


def suggestion_for(actor: Actor, key: str) -> Suggested:
    """Return one suggestion that nobody has answered; raises Http404, Denied."""
    access.require(actor, "needs.raise")
    found = next((each for each in suggested() if each.key == key), None)
    if found is None:
        raise Http404
    return found


def need_locked(need_id: UUID) -> Need:
    """Return one need, locked for the transaction; raises Need.DoesNotExist."""
    found: Need = Need.objects.select_for_update().get(id=need_id)
    return found


def need_or_none(need_id: UUID) -> Need | None:
    """Return one need, or None."""
    return _needs().filter(id=need_id).first()
