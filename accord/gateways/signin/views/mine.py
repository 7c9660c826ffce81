"""My account: what I sign in with, and where I am signed in."""

from typing import TYPE_CHECKING

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.gateways.signin import demands, factors, places, proofs, selectors, services, ways
from accord.gateways.signin.forms.door import CodeForm
from accord.gateways.signin.forms.second import PasskeyForm
from accord.web.refusals import refusals
from accord.web.security import private

if TYPE_CHECKING:
    from accord.gateways.signin.models import Account


@private
@login_required
def mine(request: HttpRequest) -> HttpResponse:
    """What I sign in with, where I am signed in, and how to end that."""
    account = _account(request)
    context = {
        "account": account,
        "factors": factors.factors_of(account),
        "codes_left": factors.codes_left(account),
        "places": places.places(selectors.sessions_of(account), request.session.session_key),
        "home": ways.home_page(account),
    }
    return render(request, "signin/mine.html", context)


@private
@login_required
def set_up(request: HttpRequest) -> HttpResponse:
    """Choose a second factor: asked of whoever needs one and has none, before anything else."""
    context = {"needed": any(map(demands.needs_second, selectors.presences(_account(request).email)))}
    return render(request, "signin/set_up.html", context)


@private
@login_required
@demands.freshly_proved
def app_add(request: HttpRequest) -> HttpResponse:
    """Learn an authenticator app: scan or type its secret, then show that it works."""
    account = _account(request)
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            factors.app_add(account=account, session=request.session, code=form.cleaned_data["code"])
            return _added(request, account)
    secret = factors.secret_for(request.session)
    groups = " ".join(secret[start : start + 4] for start in range(0, len(secret), 4))
    return render(request, "signin/app_add.html", {"form": form, "secret": groups})


@private
@login_required
@demands.freshly_proved
def app_picture(request: HttpRequest) -> HttpResponse:
    """The square that an authenticator app reads."""
    picture = factors.picture_of(_account(request), factors.secret_for(request.session))
    return HttpResponse(picture, content_type="image/svg+xml")


@private
@login_required
@demands.freshly_proved
def passkey_add(request: HttpRequest) -> HttpResponse:
    """Make a passkey. The one page on which a script is needed; who has none takes the app."""
    account = _account(request)
    form = PasskeyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            factors.passkey_add(
                account=account, name=form.cleaned_data["name"], answer=form.cleaned_data["passkey"]
            )
            return _added(request, account)
    context = {"form": form, "options": factors.passkey_options(account)}
    return render(request, "signin/passkey_add.html", context)


@login_required
@demands.freshly_proved
def factor_remove(request: HttpRequest, factor_id: int) -> HttpResponse:
    """Remove a second factor of mine."""
    if request.method == "POST":
        factors.factor_remove(account=_account(request), factor_id=factor_id)
        messages.success(request, _("It no longer works for your account."))
    return redirect("signin:mine")


@private
@login_required
@demands.freshly_proved
def codes_make(request: HttpRequest) -> HttpResponse:
    """New recovery codes, shown once; the old ones are void."""
    account = _account(request)
    if not factors.has_any(account):
        return redirect("signin:set-up")
    if request.method != "POST":
        return render(request, "signin/codes_make.html", {"left": factors.codes_left(account)})
    return _codes(request, account)


@login_required
def place_leave(request: HttpRequest, mark: str) -> HttpResponse:
    """Sign out one browser of mine."""
    if request.method == "POST":
        services.session_end(account=_account(request), mark=mark)
        messages.success(request, _("That browser is signed out."))
    return redirect("signin:mine")


@login_required
def leave_everywhere(request: HttpRequest) -> HttpResponse:
    """Sign out every browser of mine, this one too."""
    if request.method != "POST":
        return redirect("signin:mine")
    services.sessions_end(account=_account(request))
    logout(request)
    return redirect("signin:enter")


def _added(request: HttpRequest, account: "Account") -> HttpResponse:
    """A factor was just shown to work: a fresh proof; with the first, recovery codes."""
    proofs.prove_again(request, second=True)
    if factors.codes_left(account):
        messages.success(request, _("It works for your account from now on."))
        return redirect("signin:mine")
    return _codes(request, account)


def _codes(request: HttpRequest, account: "Account") -> HttpResponse:
    context = {"codes": factors.codes_make(account=account), "wanted": request.session.pop(proofs.NEXT, "")}
    return render(request, "signin/codes.html", context)


def _account(request: HttpRequest) -> "Account":
    account: Account = request.user  # type: ignore[assignment]  # login_required stands before each view
    return account
