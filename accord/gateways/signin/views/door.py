"""Coming in by an address and the code that is sent to it, and leaving."""

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from accord.gateways.signin import issuers, known, proofs, selectors, services, sources, ways
from accord.gateways.signin.forms.door import AddressForm, CodeForm
from accord.gateways.signin.rules import Proof
from accord.gateways.signin.views import demo, first_start
from accord.web.refusals import refusals
from accord.web.security import private


@private
def enter(request: HttpRequest) -> HttpResponse:
    """The front door: the demo's personas, the first start of a new site, or the question for an address."""
    if "next" not in request.GET and "again" not in request.GET:
        home = ways.home_page(request.user)
        if home:
            return redirect(home)
    if settings.ACCORD_DEMO:
        return demo.personas_page(request)
    if selectors.is_first_start():
        return first_start.tasks_page(request)
    form = AddressForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        ways.remember(request, request.GET.get("next", ""))
        address = form.cleaned_data["address"]
        if found := issuers.provider_of(address):
            return render(request, "signin/provider.html", {"provider": found})
        return _sent(request, address)
    context = {"form": form, "next": ways.here_only(request.GET.get("next", ""))}
    return render(request, "signin/address.html", context)


@private
def code(request: HttpRequest) -> HttpResponse:
    """The code that was sent: typed in the browser in which it was asked for."""
    asked = proofs.asked(request.session)
    if asked is None:
        return redirect("signin:enter")
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            address = services.code_try(code_id=asked.code_id, given=form.cleaned_data["code"])
            return ways.proved(request, services.account_for(address=address), Proof.CODE)
    return render(request, "signin/code.html", {"form": form, "address": asked.address})


def code_again(request: HttpRequest) -> HttpResponse:
    """Send another code to the same address; this browser forgets the one before."""
    asked = proofs.asked(request.session)
    if asked is None or request.method != "POST":
        return redirect("signin:code")
    return _sent(request, asked.address)


def leave(request: HttpRequest) -> HttpResponse:
    """Sign out, at the press of the button; whoever comes by the address alone stays."""
    if request.method == "POST":
        logout(request)
    return redirect("signin:enter")


def _sent(request: HttpRequest, address: str) -> HttpResponse:
    is_known = known.is_known(request, address)
    if not is_known:
        sources.code_asked(request)
    code_id = services.code_send(address=address, known=is_known)
    proofs.ask(request.session, proofs.Asked(code_id, address))
    return redirect("signin:code")
