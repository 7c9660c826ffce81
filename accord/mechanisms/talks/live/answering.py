"""Answering with a copy of a page, or that nothing has changed."""

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified

from accord.mechanisms.talks.live.copies import Copy


def answer(request: HttpRequest, copy: Copy) -> HttpResponse:
    """Return a copy; or that nothing has changed, to who has these very bytes."""
    if request.headers.get("If-None-Match") == copy.tag:
        response: HttpResponse = HttpResponseNotModified()
    else:
        response = HttpResponse(copy.page)
    response["ETag"] = copy.tag
    return response
