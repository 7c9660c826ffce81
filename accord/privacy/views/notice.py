from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from accord.foundations import registry


def page(request: HttpRequest) -> HttpResponse:
    """What every site of Accord keeps about people, why and how long; for everybody, without signing in."""
    return render(request, "privacy/notice.html", {"kept": registry.kept()})
