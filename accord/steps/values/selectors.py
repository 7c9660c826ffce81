"""Charters as this step's pages need them."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404

from accord.agreement import selectors as agreement
from accord.foundations import access
from accord.foundations.access import Actor
from accord.standards import selectors as standards
from accord.standards.rules import CharterState

if TYPE_CHECKING:
    from accord.agreement.selectors import ProposalView
    from accord.standards.models import Behaviour, Charter, Value

Found = TypeVar("Found")

WRITTEN = frozenset({CharterState.DRAFT, CharterState.PROPOSED})
"""The states in which the words of a charter can still change."""


def charter_for(actor: Actor, charter_id: UUID) -> "Charter":
    """Return one version with its values and behaviours; raises Http404, Denied."""
    found = _or_404(standards.charter, charter_id)
    access.require(actor, "values.read", found)
    return found


def charter_to_write(actor: Actor, charter_id: UUID) -> "Charter":
    """Return one version for somebody who may draft; raises Http404, Denied."""
    found = charter_for(actor, charter_id)
    access.require(actor, "values.draft", found)
    return found


def value_to_write(actor: Actor, charter_id: UUID, value_id: UUID) -> "Value":
    """Return a value of this version for somebody who may draft; raises Http404, Denied."""
    found = _or_404(standards.value, value_id)
    if found.charter_id != charter_id:
        raise Http404
    access.require(actor, "values.draft", found)
    return found


def behaviour_to_write(actor: Actor, charter_id: UUID, behaviour_id: UUID) -> "Behaviour":
    """Return a behaviour of this version for somebody who may draft; raises Http404, Denied."""
    found = _or_404(standards.behaviour, behaviour_id)
    if found.value.charter_id != charter_id:
        raise Http404
    access.require(actor, "values.draft", found)
    return found


def charters(actor: Actor) -> "list[Charter]":
    """Return every version: the one in force first, then the newest first."""
    access.require(actor, "values.read")
    return sorted(standards.charters(), key=lambda found: found.state != CharterState.IN_FORCE)


def decision_about(actor: Actor, charter: "Charter") -> "ProposalView | None":
    """Return the joint decision about a version that was asked for last, if there ever was one."""
    return agreement.latest_about(charter.id, actor)


def agreed_so_far(actor: Actor, charter: "Charter") -> list[str]:
    """Return the partners whose decision would be void if the words of a version changed now."""
    view = decision_about(actor, charter) if charter.state == CharterState.PROPOSED else None
    return [party.name for party in view.parties if party.decision] if view else []


def _or_404(find: Callable[[UUID], Found], found_id: UUID) -> Found:
    try:
        return find(found_id)
    except ObjectDoesNotExist as missing:
        raise Http404 from missing
