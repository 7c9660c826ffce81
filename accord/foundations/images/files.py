"""A picture as it is handed out: shown beside words of ours, and harmless where it is opened by itself."""

from typing import TYPE_CHECKING

from accord.foundations.images.image import Kind

if TYPE_CHECKING:
    from django.http import HttpResponse

A_YEAR = 365 * 24 * 60 * 60
# Opened by itself it is a document of this site: it may run nothing, ask for nothing, and is of no origin.
ALONE = "default-src 'none'; sandbox"


def to_show(content: bytes, *, kind: Kind, name: str) -> "HttpResponse":
    """Return a picture that pages show. name: plain, without its ending.

    What stands at an address never changes, so a browser may keep it; nobody between may.
    """
    from django.http import HttpResponse  # noqa: PLC0415  the limited process, which comes past here, hands out no page
    from django.utils.cache import patch_cache_control  # noqa: PLC0415  likewise

    response = HttpResponse(
        content,
        content_type=kind.value,
        headers={
            "Content-Disposition": f'inline; filename="{name}.{kind.ending}"',
            "Content-Security-Policy": ALONE,
            "X-Content-Type-Options": "nosniff",
        },
    )
    patch_cache_control(response, private=True, max_age=A_YEAR, immutable=True)
    return response
