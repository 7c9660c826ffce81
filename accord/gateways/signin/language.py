"""In which language a page is drawn: as the account says, else as the browser remembers, else as it asks."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.utils import translation

from accord.foundations import languages
from accord.gateways.signin import services
from accord.gateways.signin.middleware import BY_LINK
from accord.web import language

if TYPE_CHECKING:
    from accord.gateways.signin.models import Account


class LanguageMiddleware:
    """Draws each page in the language of whoever looks, and heeds the switch in its foot (decision 0144).

    Stands after Django's own, which knows cookie and browser, and before the doorkeeper, who sees a page that
    is only looked at. Behind links and codes nobody looks whose browser it is.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if (asked := language.asked(request)) is not None:
            return _chosen(request, HttpResponseRedirect(asked[1]), asked[0])
        account = _account(request)
        if account is not None and languages.known(account.language):
            translation.activate(account.language)
        response = self.get_response(request)
        if response.streaming or not response.headers.get("Content-Type", "").startswith("text/html"):
            return response
        return _drawn(request, response)  # type: ignore[arg-type]  # not streaming

    def process_view(self, request: HttpRequest, *_view_and_what_it_is_given: Any) -> None:
        """Let a button of the switch do no more than that, now that its token was checked."""
        found = language.switched(request)
        if found is None:
            return
        request.switched = found  # type: ignore[attr-defined]  # read below
        if found.language:
            translation.activate(found.language)


def _drawn(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    found: language.Switched | None = getattr(request, "switched", None)
    html = before = response.content.decode()
    if found is not None:
        html = language.put_back(html, found.form, found.typed)
        response.headers["Cache-Control"] = "no-store"
        _chosen(request, response, found.language)
    by_link = request.path_info.startswith(BY_LINK)
    html = language.offered(
        html, address=f"?{request.GET.urlencode()}", script=not by_link, once=request.method == "POST"
    )
    if html != before:
        response.content = html.encode()
    return response


def _chosen(request: HttpRequest, response: HttpResponse, code: str) -> HttpResponse:
    """Let the browser remember a language, and the account of whoever is signed in."""
    if not code:
        return response
    account = _account(request)
    if account is not None:
        services.language_choose(account=account, language=code)
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        code,
        max_age=settings.LANGUAGE_COOKIE_AGE,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
        samesite="Lax",
    )
    return response


def _account(request: HttpRequest) -> "Account | None":
    if request.path_info.startswith(BY_LINK) or not request.user.is_authenticated:
        return None
    return request.user
