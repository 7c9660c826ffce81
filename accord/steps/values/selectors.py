"""Charters as this step's pages need them."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeVar
from uuid import UUID

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404

from accord.agreement import selectors as agreement
from accord.foundations import access
from accord.foundations.access import Actor
from accord.standards import selectors as standards
from accord.standards.annexes import selectors as annexes
from accord.standards.rules import CharterState
from accord.steps.values.models import Comment

if TYPE_CHECKING:
    from accord.agreement.selectors import ProposalView
    from accord.standards.models import Annex, Behaviour, Charter, Ladder, Value

Found = TypeVar("Found")


def charter_for(actor: Actor, charter_id: UUID) -> "Charter":
    """Return one version with its values and behaviours; raises Http404, Denied."""
    found = _or_404(standards.charter, charter_id)
    access.require(actor, "values.read", found)
    return found


def charter_to_take(actor: Actor, charter_id: UUID) -> "Charter":
    """Return one version for whoever may take it away as a file; raises Http404, Denied."""
    found = charter_for(actor, charter_id)
    access.require(actor, "values.take", found)
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


def annex_to_write(actor: Actor, charter_id: UUID) -> "Annex":
    """Return the levels of a version that are being drafted, for somebody who may; raises Http404, Denied."""
    charter = charter_to_write(actor, charter_id)
    found = annexes.being_drafted(charter)
    if found is None:
        raise Http404
    return found


def ladder_to_write(actor: Actor, charter_id: UUID, behaviour_id: UUID) -> "tuple[Annex, Ladder]":
    """Return the levels of one behaviour that are being drafted, and their annex; raises Http404, Denied."""
    annex = annex_to_write(actor, charter_id)
    return annex, _first_or_404(found for found in annex.ladders.all() if found.behaviour_id == behaviour_id)


def clause_for(actor: Actor, charter_id: UUID, clause_id: UUID) -> "Value | Behaviour":
    """Return a value or a behaviour of this version; raises Http404, Denied."""
    charter = charter_for(actor, charter_id)
    clauses: list[Value | Behaviour] = [*charter.values.all(), *standards.behaviours(charter)]
    return _first_or_404(clause for clause in clauses if clause.id == clause_id)


def earlier_of(charter: "Charter", behaviour: "Behaviour") -> "list[Behaviour]":
    """Return the behaviours of the version before that this one could go on from: no other one does."""
    before = standards.version_before(charter)
    taken = {found.thread for found in standards.behaviours(charter) if found.id != behaviour.id}
    written = standards.behaviours(before) if before else []
    return [found for found in written if found.thread not in taken]


def comments_on(actor: Actor, charter: "Charter") -> list[Comment]:
    """Return what people said about the clauses of a version, the oldest first."""
    access.require(actor, "values.read", charter)
    return list(Comment.objects.filter(charter=charter).select_related("author", "organisation"))


def comment_for(actor: Actor, charter_id: UUID, comment_id: UUID) -> Comment:
    """Return one comment on a version for somebody who may answer it; raises Http404, Denied."""
    charter = charter_for(actor, charter_id)
    access.require(actor, "values.answer_comment", charter)
    return _first_or_404(found for found in comments_on(actor, charter) if found.id == comment_id)


def unanswered(charter: "Charter") -> list[Comment]:
    """Return the comments on a version about which nothing was done yet, the oldest first."""
    return list(Comment.objects.filter(charter=charter, dealt_with_at=None))


def behaviour_after(behaviour: "Behaviour") -> "Behaviour | None":
    """Return the behaviour that follows in the charter, or None after the last."""
    written = standards.behaviours(standards.charter(behaviour.value.charter_id))
    place = [found.id for found in written].index(behaviour.id)
    return written[place + 1] if place + 1 < len(written) else None


def charters(actor: Actor) -> "list[Charter]":
    """Return every version: the one in force first, then the newest first."""
    access.require(actor, "values.read")
    return sorted(standards.charters(), key=lambda found: found.state != CharterState.IN_FORCE)


def decision_about(actor: Actor, charter: "Charter") -> "ProposalView | None":
    """Return the joint decision about a version that was asked for last, if there ever was one."""
    return agreement.latest_about(charter.id, actor)


def partners_agreed(actor: Actor, charter: "Charter") -> list[str]:
    """Return the partners that agreed to a version which is, or was, in force."""
    view = decision_about(actor, charter)
    return [party.name for party in view.parties if party.decision] if view else []


def agreed_so_far(actor: Actor, charter: "Charter") -> list[str]:
    """Return the partners whose decision would be void if the words of a version changed now."""
    view = decision_about(actor, charter) if charter.state == CharterState.PROPOSED else None
    return [party.name for party in view.parties if party.decision] if view else []


def _first_or_404(found: Iterable[Found]) -> Found:
    for each in found:
        return each
    raise Http404


def _or_404(find: Callable[[UUID], Found], found_id: UUID) -> Found:
    try:
        return find(found_id)
    except ObjectDoesNotExist as missing:
        raise Http404 from missing
