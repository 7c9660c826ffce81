"""The page on which everybody sees every leader, and that of one leader."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.partnership.rules import TIER_GROUPS
from accord.steps.leadership import selectors, showing, words
from accord.steps.leadership.by_tier import by_tier
from accord.steps.leadership.expected import expected_of


def leaders(request: PartnershipRequest) -> HttpResponse:
    """Every leader with the live commitments, by organisation and then by name."""
    register = showing.register(request.actor)
    context = {
        "register": register,
        "today": words.day(partnership.today()),
        "board": words.day(selectors.next_board()),
        "sets_board": access.allows(request.actor, "leadership.set_board_day"),
        "hears": access.allows(request.actor, "feedback.read"),
        "takes": access.allows(request.actor, "leadership.take"),
        "has_charter": bool(selectors.behaviours_in_force()),
        "next_step": showing.next_step(request.actor),
        "by_tier": by_tier(request.actor),
    }
    return render(request, "leadership/leaders.html", context)


def leader(request: PartnershipRequest, person_id: UUID) -> HttpResponse:
    """One leader: what he or she commits to and committed to, and the standard expected of the tier."""
    found = selectors.entries_of(request.actor, person_id)
    held = selectors.leader_or_none(person_id)
    person = held.person if held else partnership.person_or_none(person_id)
    if person is None or not (held or found):
        raise Http404
    is_own = person_id == request.actor.person_id
    heading = words.leader_heading(person.name, found) if held else words.leads_no_more(person.name)
    context = {
        "leader": held,
        "name": person.name,
        "heading": heading,
        "post": words.post(held) if held else "",
        "live": showing.rows(entry for entry in found if entry.is_open),
        "ended": showing.rows(entry for entry in found if not entry.is_open),
        "expected": expected_of(held.tier) if held else [],
        "expected_heading": _("The standard expected of {tier}").format(tier=TIER_GROUPS[held.tier])
        if held
        else "",
        "next_step": showing.next_step(request.actor) if is_own else None,
        "may_commit": is_own and access.allows(request.actor, "leadership.commit"),
    }
    return render(request, "leadership/leader.html", context)
