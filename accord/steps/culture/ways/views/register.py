from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render

from accord.agreement import selectors as agreement
from accord.foundations import access
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.steps.culture.parts import parts
from accord.steps.culture.ways import decided, figures, own, page, selectors, showing


def register(request: PartnershipRequest) -> HttpResponse:
    """The register of ways of working: what we do differently, and what we decided about it."""
    topics, today = selectors.topics(request.actor), partnership.today()
    partners, held = partnership.partners(), selectors.counted()
    context = {
        "heading": figures.heading(held),
        "parts": parts(request.actor),
        "decided": figures.decided_in_words(held),
        "held": held,
        "groups": showing.by_area(topics, partners, today),
        "ours": own.still_to_say(request.actor) if held.topics else [],
        "keeps": access.allows(request.actor, "ways.keep"),
        "leads": access.allows(request.actor, "ways.decide"),
    }
    return render(request, "ways/register.html", context)


def topic(request: PartnershipRequest, topic_id: UUID) -> HttpResponse:
    """One topic: how each partner does it today, what we decided, why, and what was decided before."""
    found = selectors.topic_for(request.actor, topic_id)
    held, proposed = selectors.way_in_force(found), selectors.way_proposed(found)
    zone, today = partnership.partnership().zone, partnership.today()
    context = {
        "topic": found,
        "heading": page.heading(found, today),
        "habits": page.habits(found, partnership.partners(), request.actor),
        "held": decided.facts(held, zone) if held else [],
        "proposed": decided.facts(proposed, zone) if proposed else [],
        "proposal": agreement.latest_about(proposed.id, request.actor) if proposed else None,
        "before": page.before(found, zone),
        "place": selectors.place(found, today),
        "decides": access.allows(request.actor, "ways.decide") and proposed is None,
        "insists": not found.important and access.allows(request.actor, "ways.insist", found),
    }
    return render(request, "ways/topic.html", context)
