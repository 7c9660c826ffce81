"""What the headers of every answer say, whoever asks and whatever is answered."""

from collections.abc import Iterator

from django.http import HttpResponseBase

from accord.web.security import NOT_USED
from tests.doors import BY_LINK, INSIDE

# Kept by the browser of the reader, under an address that changes with its content.
KEPT = {"images:image", "images:logo", "overview:brand"}
ALONE = "default-src 'none'; sandbox"  # a picture of strangers, opened by itself
ONLY_OURS = {"default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'"}


def amiss(name: str, answer: HttpResponseBase) -> Iterator[str]:
    """Say what is wrong with the headers of the answer of this address."""
    headers = answer.headers
    policy = headers.get("Content-Security-Policy", "")
    expected_of_pages = ONLY_OURS | {"frame-ancestors 'none'"}
    is_picture = headers.get("Content-Type", "").startswith("image/") and policy == ALONE
    if not is_picture and not expected_of_pages <= {each.strip() for each in policy.split(";")}:
        yield f"the content policy is {policy!r}"
    if "unsafe" in policy or "http" in policy:
        yield f"the content policy lets code in: {policy!r}"
    expected = {
        "X-Frame-Options": "DENY",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": ", ".join(f"{feature}=()" for feature in NOT_USED),
    }
    for header, value in expected.items():
        if headers.get(header) != value:
            yield f"{header} is {headers.get(header)!r}"
    kept = headers.get("Cache-Control", "")
    may_be_kept = name in KEPT and answer.status_code == 200 and "private" in kept
    if (name in INSIDE or name in BY_LINK) and "no-store" not in kept and not may_be_kept:
        yield f"may be kept: {kept!r}"
