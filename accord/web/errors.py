"""Says no calmly: who is refused reads why, and who may; who comes while nothing can be saved, keeps it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.template.loader import render_to_string

from accord.foundations.brake import TooOften
from accord.foundations.errors import Denied
from accord.web.same_origin import is_from_here, same_origin
from accord.web.security import unfound

MARK = "tried_again"  # a field of the page's own, by which it knows that its button was pressed
A_MINUTE = 60  # seconds; the pages say so in words
TOO_MANY = 429


class DeniedMiddleware:
    """Turns `Denied` into a page with status 403 that shows its reason, and `TooOften` into one with 429."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, Denied):
            return render(request, "403.html", {"reason": exception.reason}, status=403)
        if isinstance(exception, TooOften):
            minutes = -(-exception.seconds // A_MINUTE)
            response = render(request, "429.html", {"minutes": minutes}, status=429)
            response["Retry-After"] = str(exception.seconds)
            return response
        return None


# It gives back what was sent, with a token that makes it good: only if it came from a form of ours.
@same_origin
def not_now(request: HttpRequest) -> HttpResponse:
    """Nothing can be saved or read just now: a page that holds what was typed, and asks nothing of the store.

    A file cannot be held: then the page leads back to the form, and says that nothing was written.
    """
    context = given_back(request) | {"csrf_token": get_token(request)}
    return in_a_minute(HttpResponse(render_to_string("503.html", context), status=503))


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001  Django names it
    """A form whose token is stale, as after signing in anew in another window, or one that is not ours.

    Where the browser says that a page of ours sent it, what was typed stands there with a fresh token; that
    no other site can make it say (decision 0162). reason: Django's words, for developers.
    """
    response = HttpResponse(render_to_string("403_csrf.html", given_back_to_ours(request)), status=403)
    response["Cache-Control"] = "no-store"
    return response


def given_back_to_ours(request: HttpRequest) -> dict[str, object]:
    """Return what was sent, with a fresh token, where the browser says that it came from a page of ours."""
    return given_back(request) | {"csrf_token": get_token(request)} if is_from_here(request) else {}


def typed(request: HttpRequest) -> list[tuple[str, str]]:
    """Return the name and value of each field of a form, without what the form itself adds."""
    return [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if name not in {"csrfmiddlewaretoken", MARK}
    ]


def given_back(request: HttpRequest) -> dict[str, object]:
    """Return what `web/held.html` needs in order to send the same once more, at the press of one button."""
    posted = request.method == "POST"
    return {
        "posted": posted,
        "held": posted and not request.FILES,
        "typed": typed(request),
        "mark": MARK,
        "tried": MARK in request.POST,
        "address": request.get_full_path(),
    }


def in_a_minute(response: HttpResponse) -> HttpResponse:
    """Let programs, too, know when to come again; and let no cache keep the answer."""
    response["Retry-After"] = str(A_MINUTE)
    response["Cache-Control"] = "no-store"
    return response


def unknown_link(request: HttpRequest, template: str, *, many: bool, **around: object) -> HttpResponse:
    """Say calmly that nobody was given this link or code.

    many: too many of them were tried just now (`foundations.brake.UnknownLinks`), so it is answered shortly.
    """
    status = TOO_MANY if many else 404
    shown = render(request, template, {"many": many, "messages": ()} | around, status=status)
    return in_a_minute(shown) if many else unfound(shown)
