"""What is not there, with the way back for whoever is inside a partnership."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from accord.gateways.signin.middleware import let_look_round


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001  Django names it
    """Not there, or not for this person: the same words for both; its own people keep the frame."""
    let_look_round(request)
    return render(request, "404.html", status=404)
