"""What some pages ask for beyond being signed in: a second factor, and a fresh proof before grave acts.

The one table of them stands here; the doorkeeper asks it before every page of a partnership (decision 0036).
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from accord.gateways.signin import factors, proofs
from accord.gateways.signin.models import Account
from accord.gateways.signin.selectors import Present
from accord.partnership.rules import SecondFactor
from accord.web.errors import typed

View = Callable[..., HttpResponse]
READ, WRITTEN = frozenset({"GET", "HEAD"}), frozenset({"POST"})
# Pages that ask for a proof of the last ten minutes, and when: deciding for a partner, what leaves the site
# as data, and what changes who somebody is here (a place may make a director) or the address that signs in.
GRAVE = {
    "agreement:decide": WRITTEN,
    "audit:separated": READ,
    "audit:spreadsheet": READ,
    "evaluation:round-cards-anew": WRITTEN,
    "evaluation:round-cards-take": WRITTEN,
    "evaluation:round-stop": WRITTEN,
    "first_hour:signatory": WRITTEN,
    "measures:separated": READ,
    "measures:spreadsheet": READ,
    "objectives:document": READ,
    "objectives:record": READ,
    "objectives:states": READ,
    "partnership:compare": WRITTEN,
    "partnership:people-download": READ,
    "partnership:import-check": WRITTEN,
    "partnership:main-move": WRITTEN,
    "partnership:organisation-rename": WRITTEN,
    "partnership:person-add": WRITTEN,
    "partnership:person-change": WRITTEN,
    "partnership:person-leave": WRITTEN,
    "partnership:place-correct": WRITTEN,
    "partnership:place-end": WRITTEN,
    "partnership:place-give": WRITTEN,
    "partnership:role-end": WRITTEN,
    "partnership:role-give": WRITTEN,
    "partnership:signing-address": WRITTEN,
    "partnership:signing-confirm": WRITTEN,
    "partnership:signing-end": WRITTEN,
    "partnership:signing-name": WRITTEN,
    "privacy:arrangement-propose": WRITTEN,
    "privacy:copy-json": READ,
    "privacy:copy-workbook": READ,
    "privacy:correction": WRITTEN,
    "privacy:erasure": WRITTEN,
    "publishing:spreadsheet": READ,
    "publishing:record": READ,
    "releases:stop": WRITTEN,
    "signin:requirement": WRITTEN,
    "evaluation:questionnaire-record": READ,
    "undertakings:calendar-make": WRITTEN,
    "values:record": READ,
}
# Offices with which a partnership is lost or won.
HEAVY = frozenset({"steward", "signatory", "deputy", "administrator"})


@dataclass(frozen=True, slots=True)
class Held:
    """A form that was sent while a fresh proof was missing: it is sent again once there is one."""

    address: str
    typed: list[tuple[str, str]]


def hindrance(request: HttpRequest, account: Account, present: Present) -> HttpResponse | None:
    """Return where somebody has to go before this page opens, or None."""
    if owes_second(request, present):
        request.session[proofs.NEXT] = _wanted(request)
        return redirect("signin:again" if factors.has_any(account) else "signin:set-up")
    if is_grave(request) and not proofs.is_fresh(request.session):
        _hold(request)
        return redirect("signin:again")
    _let_go(request)
    return None


def owes_second(request: HttpRequest, present: Present) -> bool:
    """Say whether a second factor is asked for, and not yet shown in this session."""
    return needs_second(present) and not proofs.has_second(request.session)


def needs_second(present: Present) -> bool:
    """Say whether this person's organisation asks for a second factor, for what he or she holds today."""
    asked = present.person.employer.second_factor
    if asked == SecondFactor.EVERYONE:
        return True
    return asked == SecondFactor.OFFICES and not HEAVY.isdisjoint(present.actor.roles)


def is_grave(request: HttpRequest) -> bool:
    """Say whether this is in the table."""
    name = request.resolver_match.view_name if request.resolver_match else ""
    return request.method in GRAVE.get(name, frozenset())


def held(request: HttpRequest) -> Held | None:
    """Return the form that is held in this session until it is sent, or something else is held; or None."""
    found = request.session.get(proofs.HELD)
    return Held(found[0], [(name, value) for name, value in found[1]]) if found else None


def _hold(request: HttpRequest) -> None:
    """Remember what was wanted: the page, or the form with all that was typed into it. A file is not kept.

    What was held before is given up: one proof is for one thing.
    """
    request.session[proofs.NEXT] = _wanted(request)
    request.session.pop(proofs.HELD, None)
    if request.method == "POST" and not request.FILES:
        request.session[proofs.HELD] = sent(request)


def sent(request: HttpRequest) -> list[object]:
    """Return where a form was sent and what was typed into it, as a session keeps it."""
    return [request.get_full_path(), typed(request)]


def _let_go(request: HttpRequest) -> None:
    """Forget a form that is sent now."""
    found = request.session.get(proofs.HELD) if request.method == "POST" else None
    if found and found[0] == request.get_full_path():
        del request.session[proofs.HELD]


def _wanted(request: HttpRequest) -> str:
    return request.get_full_path() if request.method in READ else ""


def freshly_proved(view: View) -> View:
    """Let a page outside of any partnership, such as those of my account, ask for a fresh proof first."""

    @wraps(view)
    def asking(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        account: Account = request.user  # type: ignore[assignment]  # login_required stands before it
        has_not_shown_it = not proofs.has_second(request.session) and factors.has_any(account)
        if has_not_shown_it or not proofs.is_fresh(request.session):
            _hold(request)
            return redirect("signin:again")
        _let_go(request)
        return view(request, *args, **kwargs)

    return asking
