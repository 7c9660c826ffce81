"""Reading engagements: what was agreed, done, recommended and judged."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Prefetch
from django.http import Http404
from django.shortcuts import get_object_or_404

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.once import once
from accord.partnership import selectors as partnership
from accord.steps.expertise.engagements.models import (
    Engagement,
    Evaluation,
    Extension,
    Recommendation,
    Session,
)
from accord.steps.expertise.engagements.rules import EngagementState

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from django.db.models import QuerySet

    from accord.partnership.models import Organisation


def _engagements() -> "QuerySet[Engagement]":
    evaluations = Evaluation.objects.select_related("organisation", "by")
    recommended = Recommendation.objects.select_related("undertaking__owner__employer")
    found: QuerySet[Engagement] = Engagement.objects.select_related(
        "candidate__facilitator", "candidate__brief__need", "person__employer"
    )
    return found.prefetch_related(
        "sessions",
        "extensions",
        Prefetch("recommendations", queryset=recommended),
        Prefetch("evaluations", queryset=evaluations),
    )


def engagement_for(actor: Actor, engagement_id: UUID) -> Engagement:
    """Return one engagement with all that was done in it; raises Http404, Denied."""
    found = get_object_or_404(_engagements(), id=engagement_id)
    access.require(actor, "engagements.read", found)
    return found


@once
def all_engagements() -> list[Engagement]:
    """Return every engagement, the latest first."""
    evaluations = Evaluation.objects.select_related("organisation")
    recommended = Recommendation.objects.select_related("undertaking")
    found = Engagement.objects.select_related("candidate__facilitator", "candidate__brief__need")
    return list(  # for every page: with the names of those who help, and nobody else's
        found.prefetch_related(
            "sessions",
            Prefetch("recommendations", queryset=recommended),
            Prefetch("evaluations", queryset=evaluations),
        )
    )


def going_on() -> list[Engagement]:
    """Return the engagements that are not closed, the latest first."""
    return [found for found in all_engagements() if found.state != EngagementState.CLOSED]


def is_any_to_be_closed(actor: Actor, today: "date") -> bool:
    """Say whether the last day of any has passed, and nobody has proposed its close.

    For whoever answers, all are read around every page, for what waits.
    """
    if access.allows(actor, "engagements.answer") or actor.mandates:
        return any(each.state == EngagementState.GOING and each.last_day < today for each in going_on())
    found = Engagement.objects.filter(state=EngagementState.GOING, last_day__lt=today)
    return bool(found.exists())


def of_person(person_id: UUID | None) -> list[Engagement]:
    """Return somebody's own engagements that are not closed."""
    return [found for found in going_on() if found.person_id == person_id]


def engagement_of(candidate_id: UUID) -> Engagement | None:
    """Return the engagement of a candidate, or None."""
    return _engagements().filter(candidate_id=candidate_id).first()


def engagement(engagement_id: UUID) -> Engagement:
    """Return one engagement; raises Engagement.DoesNotExist."""
    return _engagements().get(id=engagement_id)


def engagement_or_none(engagement_id: UUID) -> Engagement | None:
    """Return one engagement, or None."""
    return _engagements().filter(id=engagement_id).first()


def locked(engagement_id: UUID) -> Engagement:
    """Return one engagement, locked for the transaction; raises Engagement.DoesNotExist."""
    return _engagements().select_for_update(of=("self",)).get(id=engagement_id)


def extension(extension_id: UUID) -> Extension:
    """Return one extension with its engagement; raises Extension.DoesNotExist."""
    return _extensions().get(id=extension_id)


def extension_locked(extension_id: UUID) -> Extension:
    """Return one extension, locked for the transaction; raises Extension.DoesNotExist."""
    return _extensions().select_for_update(of=("self",)).get(id=extension_id)


def _extensions() -> "QuerySet[Extension]":
    whole = "engagement__candidate__facilitator", "engagement__candidate__brief__need"
    found: QuerySet[Extension] = Extension.objects.select_related(*whole)
    return found


def recommendation_for(actor: Actor, recommendation_id: UUID) -> Recommendation:
    """Return one recommendation with its engagement; raises Http404, Denied."""
    whole = "engagement__candidate__facilitator", "engagement__candidate__brief__need"
    found = get_object_or_404(Recommendation.objects.select_related(*whole), id=recommendation_id)
    access.require(actor, "engagements.read", found.engagement)
    return found


def recommendation_locked(recommendation_id: UUID) -> Recommendation:
    """Return one recommendation, locked for the transaction; raises Recommendation.DoesNotExist."""
    found: Recommendation = Recommendation.objects.select_for_update().get(id=recommendation_id)
    return found


def session_or_none(session_id: UUID) -> Session | None:
    """Return one session, or None."""
    found: Session | None = Session.objects.filter(id=session_id).first()
    return found


def recommendation_or_none(recommendation_id: UUID) -> Recommendation | None:
    """Return one recommendation, or None."""
    found: Recommendation | None = Recommendation.objects.filter(id=recommendation_id).first()
    return found


def partner_for(actor: Actor, organisation_id: UUID) -> "Organisation":
    """Return the partner for which the actor judges; raises Http404, Denied."""
    found = partnership.organisation_or_none(organisation_id)
    if found is None:
        raise Http404
    access.require(actor, "engagements.judge", found)
    return found


def not_judged_by(engagement: Engagement) -> "list[Organisation]":
    """Return the partners that have not judged an engagement yet; wants `evaluations` prefetched."""
    judged = {found.organisation_id for found in engagement.evaluations.all()}
    return [partner for partner in partnership.partners() if partner.id not in judged]


def recommendations(ids: "Sequence[UUID]") -> list[Recommendation]:
    """Return these recommendations."""
    return list(Recommendation.objects.filter(id__in=ids))


def closed_of(facilitator_id: UUID) -> list[Engagement]:
    """Return a facilitator's closed engagements, the latest first."""
    found = _engagements().filter(candidate__facilitator_id=facilitator_id, state=EngagementState.CLOSED)
    return list(found.order_by("-closed_at"))


def released_about(facilitator_id: UUID) -> list[Evaluation]:
    """Return what partners released about a facilitator's closed engagements, the latest first."""
    found = Evaluation.objects.filter(
        released=True,
        engagement__state=EngagementState.CLOSED,
        engagement__candidate__facilitator_id=facilitator_id,
    )
    whole = "organisation", "engagement__candidate__brief__need"
    return list(found.select_related(*whole).order_by("-engagement__closed_at", "organisation__position"))
