"""A form that is sent when its session is over: kept for the same person, until signed in again (0162)."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from accord.gateways.signin import demands, proofs, sessions
from accord.web.autosave import is_quiet
from accord.web.language import CHOICE
from accord.web.same_origin import same_origin


def asked_to_sign_in(request: HttpRequest) -> HttpResponse:
    """Send a visitor whom nobody knows to the front door, and from there back; what was typed is kept."""
    if request.method == "POST" and not is_quiet(request) and CHOICE not in request.POST:
        return _sent_too_late(request)
    return _to_the_door(request)


# What is kept comes back with a button that makes it good: only if it came from a form of ours.
@same_origin
def _sent_too_late(request: HttpRequest) -> HttpResponse:
    """Keep what was typed for whose session it was; where nobody knows that, say that it is not kept."""
    whose = _whose(request)
    if whose is None or request.FILES:
        words = _("You were signed out, so nothing was changed, and what you sent is not kept.")
        messages.warning(request, words)
        return _to_the_door(request)
    proofs.keep_for(request.session, whose, demands.sent(request))
    words = _("You were signed out. What you typed is kept: sign in, and a button sends it on its way.")
    messages.info(request, words)
    return _to_the_door(request)


def _to_the_door(request: HttpRequest) -> HttpResponse:
    return redirect_to_login(request.get_full_path(), reverse("signin:enter"), "next")


def _whose(request: HttpRequest) -> UUID | None:
    return sessions.whose(request.COOKIES.get(settings.SESSION_COOKIE_NAME, ""))
