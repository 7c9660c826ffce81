"""What a phone keeps that answers by a card. Without it, the code alone shows nothing of what was answered.

A sheet of cards goes through the hands of whoever prints it. So the place and the key of a draft, and the
receipt, follow from the code and a secret that stands in a cookie of this one card's pages; the server keeps
no copy. To whoever has only the code, a card looks the same before and after it was used.
"""

import re
from secrets import token_hex
from typing import TYPE_CHECKING

from django.conf import settings
from django.urls import reverse

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

COOKIE = "card"
KEPT = 90 * 24 * 60 * 60  # seconds: longer than any round stays open, so that the receipt is found after it
SECRET = re.compile(r"[0-9a-f]{32}")


def secret_of(request: "HttpRequest") -> str:
    """Return the secret that this phone keeps for a card, or a new one where it keeps none."""
    held = request.COOKIES.get(COOKIE, "")
    return held if SECRET.fullmatch(held) else token_hex(16)


def secret_keep(response: "HttpResponse", code: str, secret: str) -> None:
    """Let the phone keep it, for the pages of this card only."""
    response.set_cookie(
        COOKIE,
        secret,
        max_age=KEPT,
        path=reverse("ballot:start", args=[code]),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
