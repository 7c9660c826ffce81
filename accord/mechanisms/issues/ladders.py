"""Reading ladders: the one that is agreed, the one that is coming, their rungs, and who stands on them."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.conf import settings
from django.db.models import Prefetch, QuerySet
from django.http import Http404
from django.utils import translation

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.once import once
from accord.mechanisms.issues.models import Holder, Ladder, Rung
from accord.mechanisms.issues.rules import LadderState
from accord.mechanisms.issues.texts import text_of
from accord.partnership import selectors as partnership

COMING = (LadderState.DRAFT, LadderState.PROPOSED)


def _ladders() -> "QuerySet[Ladder]":
    holders = Holder.objects.select_related("person", "organisation")
    rungs = Rung.objects.prefetch_related(Prefetch("holders", queryset=holders))
    found: QuerySet[Ladder] = Ladder.objects.prefetch_related(Prefetch("rungs", queryset=rungs))
    return found


@once
def in_force() -> Ladder | None:
    """Return the ladder that every partner agreed on, with its rungs and who stands on them; or None."""
    return _ladders().filter(state=LadderState.IN_FORCE).first()


@once
def coming() -> Ladder | None:
    """Return the ladder that is being drafted or is before the partners, or None."""
    return _ladders().filter(state__in=COMING).first()


def rung_for(actor: Actor, rung_id: UUID) -> Rung:
    """Return one rung with its ladder; raises Http404, Denied."""
    access.require(actor, "issues.read")
    found: Rung | None = Rung.objects.select_related("ladder").filter(id=rung_id).first()
    if found is None:
        raise Http404
    return found


def locked(ladder_id: UUID) -> Ladder:
    """Return one ladder, locked until the transaction ends; raises Ladder.DoesNotExist."""
    found: Ladder = Ladder.objects.select_for_update().get(id=ladder_id)
    return found


def rung_above(rung: Rung) -> Rung | None:
    """Return the next rung up, or None from the top."""
    found: Rung | None = Rung.objects.filter(ladder_id=rung.ladder_id, position=rung.position + 1).first()
    return found


def text(ladder_id: UUID) -> str:
    """Return the canonical text of a ladder; the same whoever reads it."""
    rungs = list(Rung.objects.filter(ladder_id=ladder_id))
    with translation.override(settings.LANGUAGE_CODE):
        return text_of(rungs, organisation_names())


def organisation_names() -> Mapping[str, str]:
    """Return the name of every organisation, by its id as text, in the order of the partnership."""
    return {str(found.id): found.name for found in partnership.organisations()}


def holders_of(rungs: Iterable[UUID]) -> list[Holder]:
    """Return who stands on these rungs and is in post today."""
    in_post = partnership.assignments_in_post().values("person_id")
    found = Holder.objects.filter(rung_id__in=list(rungs), person_id__in=in_post)
    return list(found.select_related("person__employer", "organisation", "rung"))


@once
def standing() -> Mapping[UUID, frozenset[UUID]]:
    """Return who stands on each rung today, by ids; no rung on which nobody does. One question for all."""
    in_post = partnership.assignments_in_post().values("person_id")
    found: dict[UUID, frozenset[UUID]] = {}
    for rung_id, person_id in Holder.objects.filter(person_id__in=in_post).values_list(
        "rung_id", "person_id"
    ):
        found[rung_id] = found.get(rung_id, frozenset()) | {person_id}
    return found
