"""Headers a view asks for by name; the rest (no inline code or style, no framing) stands in the settings."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

from django.http.response import HttpResponseBase

P = ParamSpec("P")


def private(view: Callable[P, HttpResponseBase]) -> Callable[P, HttpResponseBase]:
    """Keep a page out of every cache, also the browser's: for answers, tokens and private reports."""

    @wraps(view)
    def kept_private(*args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        response = view(*args, **kwargs)
        response["Cache-Control"] = "no-store"
        return response

    return kept_private
