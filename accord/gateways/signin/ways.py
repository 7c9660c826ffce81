"""Which page comes next for somebody who has proved something."""

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from accord.foundations import access
from accord.gateways.signin import factors, proofs, selectors
from accord.gateways.signin.models import Account
from accord.gateways.signin.rules import Proof


def here_only(wanted: str) -> str:
    """Return a page of this site that somebody came for; a word alone is none, and another site is none."""
    if wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, allowed_hosts=None):
        return wanted
    return ""


def remember(request: HttpRequest, wanted: str) -> None:
    """Remember, while somebody signs in, which page of this site was wanted."""
    if found := here_only(wanted):
        request.session[proofs.NEXT] = found


def proved(request: HttpRequest, account: Account, by: Proof) -> HttpResponse:
    """Go on from a proved address: to the second factor, where there is one, else into the partnership."""
    if factors.has_any(account):
        proofs.half_way(request, account, by)
        return redirect("signin:second")
    return onwards(account, proofs.enter(request, account, by))


def onwards(account: Account, wanted: str) -> HttpResponse:
    """Go to the page that was wanted, or to where the account is at home, or back to the door."""
    if wanted:
        return redirect(wanted)
    return redirect(home_page(account) or reverse("signin:enter"))


def home_page(account: Account | AnonymousUser) -> str:
    """Return the first page of an account: the dashboard, or the own page of one to whom that is closed."""
    home = selectors.home_of(account)
    if home is None:
        return ""
    page = "overview:dashboard" if access.allows(home.actor, "overview.read") else "overview:my-page"
    return reverse(page, kwargs={"partnership_id": home.actor.partnership_id})
