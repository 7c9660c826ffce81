"""What is not there, with the way back for whoever is inside a partnership."""

from django.http import HttpRequest, HttpResponse

from accord.gateways.signin.middleware import let_look_round
from accord.web import views


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Not there, or not for this person: the same words for both; its own people keep the frame."""
    let_look_round(request)
    return views.not_found(request, exception)
