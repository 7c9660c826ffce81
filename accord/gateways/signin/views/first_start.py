"""The front page of a site that holds nothing yet: a task list for whoever runs it."""

from dataclasses import dataclass

from django import forms
from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Refused
from accord.gateways.signin import codes, first_start, proofs, selectors, ways
from accord.gateways.signin.forms.first_start import OperatorForm, OrganisationForm, PartnershipForm, YouForm
from accord.gateways.signin.rules import Proof
from accord.web.components import State, Task, Tone
from accord.web.security import private

DRAFT = "first_start"


@dataclass(frozen=True, slots=True)
class Part:
    """One thing to say, on a page of its own."""

    label: Promise
    heading: Promise
    form: type[forms.Form]


PARTS = {
    "code": Part(_("Show that you run this site"), _("Show that you run this site."), OperatorForm),
    "partnership": Part(_("Name the partnership"), _("Which partnership works here?"), PartnershipForm),
    "organisation": Part(_("Name your organisation"), _("Where do you work?"), OrganisationForm),
    "you": Part(_("Say who you are"), _("Who are you?"), YouForm),
}


def tasks_page(request: HttpRequest) -> HttpResponse:
    """All there is to do, and the button once it is done."""
    draft = _draft(request)
    tasks = [
        Task(part.label, _address(key), State(_("done"), Tone.DONE) if key in draft else State(_("to do")))
        if key == "code" or "code" in draft
        else Task(part.label, state=State(_("comes after the code")))
        for key, part in PARTS.items()
    ]
    context = {
        "tasks": tasks,
        "ready": draft.keys() == PARTS.keys(),
        "sends_mail": bool(settings.EMAIL_HOST),
    }
    return render(request, "signin/first_start.html", context)


@private
def part(request: HttpRequest, key: str) -> HttpResponse:
    """Say one thing; it is kept in this browser's session until the site is begun."""
    _only_once()
    draft = _draft(request)
    if key not in PARTS or (key != "code" and "code" not in draft):
        raise Http404
    form = PARTS[key].form(request.POST or None, initial=draft.get(key))
    if request.method == "POST" and form.is_valid():
        if key == "code" and not codes.is_first_start_code(form.cleaned_data["code"]):
            form.add_error("code", _now("This is not the code that the server printed. Look again."))
        else:
            request.session[DRAFT] = draft | {key: form.cleaned_data}
            return redirect("signin:enter")
    return render(request, "signin/first_start_part.html", {"form": form, "part": PARTS[key]})


@private
def begin(request: HttpRequest) -> HttpResponse:
    """Begin: found the partnership, and come in as its first administrator, where that waits for others."""
    draft = _draft(request)
    if request.method != "POST" or draft.keys() != PARTS.keys():
        return redirect("signin:enter")
    _only_once()
    said = {
        name: value for key in ("partnership", "organisation", "you") for name, value in draft[key].items()
    }
    try:
        account = first_start.begin(code=draft["code"]["code"], plan=first_start.Plan(**said))
    except Refused:
        request.session.flush()
        return redirect("signin:enter")
    proofs.enter(request, account, Proof.FIRST_START)
    home = selectors.home_of(account)
    assert home is not None  # noqa: S101  whoever begins has a place in what was begun
    first_things = reverse("setting_up:list", kwargs={"partnership_id": home.actor.partnership_id})
    return ways.onwards(account, first_things)


def _draft(request: HttpRequest) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = request.session.get(DRAFT, {})
    return found


def _only_once() -> None:
    if settings.ACCORD_DEMO or not selectors.is_first_start():
        raise Http404


def _address(key: str) -> str:
    return reverse("signin:first-start", kwargs={"key": key})
