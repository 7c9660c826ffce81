"""The demo: being anybody, and reading the letters that would have been sent. Not there on any other site."""

from urllib.parse import urlencode
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from accord.foundations import languages, scope
from accord.foundations.addresses import absolute
from accord.foundations.outbox import selectors as outbox
from accord.foundations.outbox.parts import parts
from accord.gateways.signin import proofs, services
from accord.gateways.signin.personas import beginning, personas
from accord.gateways.signin.rules import Proof
from accord.gateways.signin.shown_letters import tasks
from accord.gateways.signin.ways import here_only, onwards
from accord.partnership import selectors as partnership
from accord.web import paging

KEPT = ("name", "next", "again")
LETTERS_SHOWN = 40
LONGEST_NUMBER = 9


def personas_page(request: HttpRequest) -> HttpResponse:
    """The front door of the demo: everybody one can be."""
    _demo_only()
    with scope.off():
        ids = partnership.partnership_ids()
    name, asked = request.GET.get("name", "").strip(), paging.page_asked(request.GET)
    found = personas(ids[0], name=name, page=asked) if ids else None
    context = {
        "personas": found,
        "partnership_id": ids[0] if ids else None,
        "beginnings": [beginning(found) for found in ids[1:]] if not name else [],
        "next": request.GET.get("next", ""),
        "name": name,
        "pages": paging.pages(request.GET, page=found.page, of=found.pages, keeping=KEPT) if found else None,
    }
    return render(request, "signin/enter.html", context)


def become(request: HttpRequest) -> HttpResponse:
    """Enter the demo as a persona."""
    _demo_only()
    if request.method != "POST":
        return redirect("signin:enter")
    try:
        person_id, partnership_id = UUID(request.POST["person"]), UUID(request.POST["partnership"])
    except (KeyError, ValueError) as error:
        raise Http404 from error
    with scope.partnership(partnership_id):
        person = partnership.person_or_none(person_id)
    if person is None or not person.email:
        raise Http404
    account = services.account_for(address=person.email)
    kept = proofs.enter(request, account, Proof.PERSONA)
    return onwards(account, kept or here_only(request.POST.get("next", "")))


def letters(request: HttpRequest) -> HttpResponse:
    """The demo's outbox: every mail that Accord would have sent, the newest first, all or one person's."""
    _demo_only()
    with scope.off():
        ids = partnership.partnership_ids()
    if not ids:
        raise Http404
    to, skipped = request.GET.get("to", "").strip(), _number(request.GET.get("after", ""))
    whose = next((found for found in ids if str(found) == request.GET.get("of")), ids[0])
    with scope.partnership(whose):
        shown = outbox.envelopes(limit=LETTERS_SHOWN + 1, skip=skipped, to=to)
        context = {
            "letters": tasks(shown[:LETTERS_SHOWN]),
            "to": to,
            "of": whose,
            "older": _page(whose, to, skipped + LETTERS_SHOWN) if len(shown) > LETTERS_SHOWN else "",
            "newer": _page(whose, to, max(0, skipped - LETTERS_SHOWN)) if skipped else "",
        }
    return render(request, "signin/letters.html", context)


def letter(request: HttpRequest, envelope_id: UUID) -> HttpResponse:
    """One mail, written afresh as it would be at the moment of sending."""
    _demo_only()
    with scope.off():
        partnership_id = outbox.partnership_of(envelope_id)
    if partnership_id is None:
        raise Http404
    with scope.partnership(partnership_id):
        envelope, written = outbox.envelope_read(envelope_id)
        spoken = languages.chosen_at([envelope.address])[envelope.address]
    shown = parts(written.text, site=absolute("/")) if written else []
    context = {"envelope": envelope, "letter": written, "parts": shown, "spoken": spoken}
    return render(request, "signin/letter.html", context)


def _demo_only() -> None:
    if not settings.ACCORD_DEMO:
        raise Http404


def _page(whose: UUID, to: str, skipped: int) -> str:
    return f"?{urlencode({'of': whose, 'to': to, 'after': skipped})}"


def _number(text: str) -> int:
    """Return how many letters an address passes over; what is no number counts as none."""
    return int(text) if text.isdecimal() and len(text) <= LONGEST_NUMBER else 0
