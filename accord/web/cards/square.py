"""The square that a phone reads (QR code), as a drawing."""

from collections.abc import Iterator, Sequence
from itertools import groupby

import qrcode
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from qrcode.constants import ERROR_CORRECT_M

MARGIN = 4
"""The light border that readers ask for, in modules (ISO/IEC 18004)."""


def square(address: str) -> SafeString:
    """Return the square that leads to an address; a crease or a stain of a seventh of it does no harm."""
    made = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=MARGIN)
    made.add_data(address)
    made.make(fit=True)
    rows: Sequence[Sequence[bool]] = made.get_matrix()
    return format_html(
        '<svg class="square" viewBox="0 0 {size} {size}" role="img" shape-rendering="crispEdges">'
        '<title>{title}</title><rect width="{size}" height="{size}" fill="#ffffff"/>'
        '<path d="{path}" fill="#000000"/></svg>',
        size=len(rows),
        title=_("A square for the camera of a phone: it opens {address}").format(address=address),
        path="".join(_runs(rows)),
    )


def _runs(rows: Sequence[Sequence[bool]]) -> Iterator[str]:
    """One rectangle for the dark modules that follow each other in a row."""
    for y, row in enumerate(rows):
        x = 0
        for is_dark, run in groupby(row):
            width = len(list(run))
            if is_dark:
                yield f"M{x} {y}h{width}v1h-{width}z"
            x += width
