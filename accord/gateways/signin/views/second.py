"""The second factor: at sign-in, and again before grave acts."""

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from accord.foundations.errors import Refused
from accord.gateways.signin import demands, factors, proofs, services, ways
from accord.gateways.signin.forms.door import CodeForm
from accord.gateways.signin.forms.second import PasskeyOnlyForm, ProofForm
from accord.gateways.signin.rules import Proof
from accord.web.refusals import refusals
from accord.web.security import private

if TYPE_CHECKING:
    from accord.gateways.signin.models import Account


@private
def second(request: HttpRequest) -> HttpResponse:
    """The second factor of somebody whose address is proved."""
    found = proofs.half(request.session)
    if found is None:
        return redirect("signin:enter")
    account, by = found
    form = _proof_form(request, account)
    if request.method == "POST" and form.is_valid() and _proved(account, form):
        return ways.onwards(account, proofs.enter(request, account, by, second=True))
    return render(request, "signin/second.html", _asking(account, form))


@private
def passkey(request: HttpRequest) -> HttpResponse:
    """Signing in with nothing but a passkey: it stands for the address, and for the second factor."""
    ways.remember(request, request.GET.get("next", ""))
    form = PasskeyOnlyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            account = factors.passkey_prove(account=None, answer=form.cleaned_data["passkey"])
        except Refused as refused:
            form.add_error(None, str(refused.message))
        else:
            return ways.onwards(account, proofs.enter(request, account, Proof.PASSKEY, second=True))
    context = {"form": form, "options": factors.proof_options(None)}
    return render(request, "signin/passkey.html", context)


@private
@login_required
def again(request: HttpRequest) -> HttpResponse:
    """A fresh proof of who is signed in: the second factor, or for those who have none a code by e-mail."""
    account: Account = request.user  # type: ignore[assignment]
    if not factors.has_any(account):
        return _again_by_letter(request, account)
    form = _proof_form(request, account)
    if request.method == "POST" and form.is_valid() and _proved(account, form):
        return _go_on(request, account, second=True)
    return render(request, "signin/again.html", _asking(account, form))


@private
@login_required
def held(request: HttpRequest) -> HttpResponse:
    """What was typed before a proof was asked for, with the button that sends it."""
    found = demands.held(request)
    if found is None:
        return ways.onwards(request.user, request.session.pop(proofs.NEXT, ""))  # type: ignore[arg-type]
    return render(request, "signin/held.html", {"held": found})


def _again_by_letter(request: HttpRequest, account: "Account") -> HttpResponse:
    """Send a code to the address that is signed in, at the press of a button, and take it."""
    asked = proofs.asked(request.session)
    if "send" in request.POST or asked is None or asked.address != account.email:
        if request.method != "POST":
            return render(request, "signin/again_send.html", {"address": account.email})
        code_id = services.code_send(address=account.email)
        proofs.ask(request.session, proofs.Asked(code_id, account.email))
        return redirect("signin:again")
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.code_try(code_id=asked.code_id, given=form.cleaned_data["code"])
            proofs.forget_asked(request.session)
            return _go_on(request, account, second=False)
    return render(request, "signin/again_letter.html", {"form": form, "address": account.email})


def _go_on(request: HttpRequest, account: "Account", *, second: bool) -> HttpResponse:
    proofs.prove_again(request, second=second)
    if proofs.HELD in request.session:
        return redirect("signin:held")
    return ways.onwards(account, request.session.pop(proofs.NEXT, ""))


def _proved(account: "Account", form: ProofForm) -> bool:
    """Say whether a passkey or a code proves it; what does not goes beside the field."""
    try:
        if answer := form.cleaned_data["passkey"]:
            factors.passkey_prove(account=account, answer=answer)
        else:
            factors.code_prove(account=account, code=form.cleaned_data["code"])
    except Refused as refused:
        form.add_error(refused.field, str(refused.message))
        return False
    return True


def _proof_form(request: HttpRequest, account: "Account") -> ProofForm:
    has_app = any(not found.is_passkey for found in factors.factors_of(account))
    return ProofForm(request.POST or None, has_app=has_app)


def _asking(account: "Account", form: ProofForm) -> dict[str, object]:
    """What the page needs: a passkey's options where there is one, and the form for codes."""
    has_passkey = any(found.is_passkey for found in factors.factors_of(account))
    return {"form": form, "options": factors.proof_options(account) if has_passkey else ""}
