"""A brief to test with, and who stands for it, through services."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from accord.partnership import selectors as partnership
from accord.steps.expertise.briefs import selectors, services
from accord.steps.expertise.briefs.models import Brief, Candidate, Facilitator
from accord.steps.expertise.briefs.rules import Said, Stance
from accord.steps.expertise.briefs.services import Known
from accord.steps.expertise.needs.tests.world import needed
from tests.cast import Cast

TOM = Known(
    given_name="Tom",
    family_name="Albright",
    email="tom@albright.example",
    organisation="Albright & Daughters",
    skills="Joint budgets\nTalks about money",
    languages="English",
)


def said(cast: Cast, **changes: Any) -> Said:
    """Return a brief in words: from today for thirty days, paid by council and Kestrel."""
    today = partnership.today()
    brief = Said(
        outcome="Costs are talked about before they are spent.",
        scope="Three talks. No advice to one partner alone.",
        areas=("charter", "talks"),
        first_day=today,
        last_day=today + timedelta(days=30),
        days=6,
        shares={str(cast.council.id): 3000, str(cast.kestrel.id): 1500},
        judged_by="Whether costs still come late.",
        statement="evaluation",
    )
    return replace(brief, **changes)


def briefed(cast: Cast, **changes: Any) -> Brief:
    """Let the steward write a brief for a need."""
    actor = cast.actor("steward")
    made = services.brief_begin(need=needed(cast), said=said(cast, **changes), actor=actor)
    return selectors.brief_for(actor, made.id)


def known(cast: Cast, person: Known = TOM) -> Facilitator:
    """Let the steward put somebody into the directory."""
    return services.facilitator_add(known=person, actor=cast.actor("steward"))


def stood(cast: Cast, brief: Brief, facilitator: Facilitator, **changes: Any) -> Candidate:
    """Let the steward name a candidate who declares nothing."""
    declared = {str(found.id): "none" for found in partnership.partners()}
    given: dict[str, Any] = {
        "offer": "Three sessions.",
        "day_rate": 700,
        "interests": declared,
        "other": "",
    } | changes
    return services.candidate_add(brief=brief, facilitator=facilitator, actor=cast.actor("steward"), **given)


def thought(cast: Cast, candidate: Candidate, *partners: str) -> None:
    """Let these partners say that they could work with a candidate; all of them where none is named."""
    for name in partners or ("council", "kestrel", "harbour"):
        services.view_give(
            candidate=candidate,
            organisation=getattr(cast, name),
            stance=Stance.ACCEPTS,
            words="Fine.",
            actor=cast.actor(f"{name}_signatory"),
        )
