"""Reading briefs, their candidates with what partners think, and who is known to facilitate."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Prefetch
from django.http import Http404
from django.shortcuts import get_object_or_404

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.once import once
from accord.partnership import selectors as partnership
from accord.steps.expertise.briefs.models import Brief, Candidate, Facilitator, View
from accord.steps.expertise.briefs.rules import BriefState

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from accord.partnership.models import Organisation


def _briefs() -> "QuerySet[Brief]":
    views = View.objects.select_related("organisation", "by")
    candidates = Candidate.objects.select_related("facilitator").prefetch_related(
        Prefetch("views", queryset=views)
    )
    found: QuerySet[Brief] = Brief.objects.select_related("need")
    return found.prefetch_related(Prefetch("candidates", queryset=candidates))


def brief_for(actor: Actor, brief_id: UUID) -> Brief:
    """Return one brief with its candidates and what partners think of them; raises Http404, Denied."""
    found = get_object_or_404(_briefs(), id=brief_id)
    access.require(actor, "briefs.read", found)
    return found


@once
def live_briefs() -> list[Brief]:
    """Return the briefs for which somebody is looked for, the latest first."""
    return list(_briefs().filter(state__in=(BriefState.OPEN, BriefState.PROPOSED)))


def candidate_for(actor: Actor, candidate_id: UUID) -> Candidate:
    """Return one candidate with the brief; raises Http404, Denied."""
    found = get_object_or_404(_candidates(), id=candidate_id)
    access.require(actor, "briefs.read", found)
    return found


def candidate(candidate_id: UUID) -> Candidate:
    """Return one candidate with the brief; raises Candidate.DoesNotExist."""
    return _candidates().get(id=candidate_id)


def candidate_or_none(candidate_id: UUID) -> Candidate | None:
    """Return one candidate, or None."""
    return _candidates().filter(id=candidate_id).first()


def _candidates() -> "QuerySet[Candidate]":
    views = View.objects.select_related("organisation", "by")
    found: QuerySet[Candidate] = Candidate.objects.select_related("facilitator", "brief__need")
    return found.prefetch_related(Prefetch("views", queryset=views))


def brief_locked(brief_id: UUID) -> Brief:
    """Return one brief, locked for the transaction; raises Brief.DoesNotExist."""
    found: Brief = Brief.objects.select_for_update(of=("self",)).select_related("need").get(id=brief_id)
    return found


def directory(actor: Actor) -> list[Facilitator]:
    """Return who is known to facilitate and may be proposed, by family name; raises Denied."""
    access.require(actor, "briefs.read")
    return list(Facilitator.objects.filter(off_on=None))


def facilitator_for(actor: Actor, facilitator_id: UUID) -> Facilitator:
    """Return one who is known to facilitate; raises Http404, Denied."""
    found = get_object_or_404(Facilitator, id=facilitator_id)
    access.require(actor, "briefs.read", found)
    return found


def facilitator_or_none(facilitator_id: UUID) -> Facilitator | None:
    """Return one who is known to facilitate, or None."""
    found: Facilitator | None = Facilitator.objects.filter(id=facilitator_id).first()
    return found


def facilitator_locked(facilitator_id: UUID) -> Facilitator:
    """Return one who is known to facilitate, locked for the transaction; raises Facilitator.DoesNotExist."""
    found: Facilitator = Facilitator.objects.select_for_update().get(id=facilitator_id)
    return found


def is_before_the_partners(facilitator: Facilitator) -> bool:
    """Say whether the partners decide about this facilitator now."""
    return facilitator.candidacies.filter(brief__state=BriefState.PROPOSED).exists()


def partners_without_a_view(found: Candidate) -> "list[Organisation]":
    """Return the partners that have not said yet what they think of a candidate."""
    said = {view.organisation_id for view in found.views.all()}
    return [partner for partner in partnership.partners() if partner.id not in said]


def view_of(found: Candidate, organisation_id: UUID) -> View | None:
    """Return what one partner thinks of a candidate, or None; wants `views` prefetched."""
    return next((view for view in found.views.all() if view.organisation_id == organisation_id), None)


def partner_for(actor: Actor, organisation_id: UUID) -> "Organisation":
    """Return the partner for which the actor says what it thinks; raises Http404, Denied."""
    found = partnership.organisation_or_none(organisation_id)
    if found is None:
        raise Http404
    access.require(actor, "briefs.view", found)
    return found
