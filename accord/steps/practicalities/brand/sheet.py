"""The brand to take away: a sheet as PDF, and a folder with all that somebody needs to use it."""

import zipfile
from base64 import b64encode
from io import BytesIO
from typing import TYPE_CHECKING

from django.template.loader import render_to_string
from django.utils.text import slugify
from django.utils.translation import gettext as _

from accord.foundations.images import Kind
from accord.partnership.images import selectors as images
from accord.steps.practicalities.brand import showing, texts
from accord.web import brand as web
from accord.web import pdf

if TYPE_CHECKING:
    from accord.partnership.images.models import KeptImage
    from accord.steps.practicalities.brand.models import Brand

WHEN = (1980, 1, 1, 0, 0, 0)
"""No moment stands in the folder, so that the same brand gives the same bytes."""


def sheet(brand: "Brand") -> bytes:
    """Return the brand sheet as a PDF; raises pdf.NoPdf."""
    context = {
        "brand": brand,
        "logo": _held(brand.drawing or brand.mark),
        "facts": showing.facts(brand),
        "colours": showing.colours(brand),
    }
    return pdf.pdf(render_to_string("brand/paper.html", context), colour=brand.colour)


def folder(brand: "Brand") -> bytes:
    """Return a ZIP with the sheet, the words as text, the colours as CSS, and the logo; raises pdf.NoPdf."""
    held = {
        "brand.pdf": sheet(brand),
        "brand.txt": texts.text(brand.id).encode(),
        "colours.css": f"{web.stylesheet(brand.colour)}\n".encode(),
    }
    for image in filter(None, (brand.drawing, brand.mark)):
        held[f"logo.{Kind(image.kind).ending}"] = images.content_of(image)
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in held.items():
            opened.writestr(zipfile.ZipInfo(name, WHEN), content)
    return made.getvalue()


def _held(image: "KeptImage | None") -> str:
    """Return an image as an address that holds it, for a page that fetches nothing."""
    if image is None:
        return ""
    return f"data:{image.kind};base64,{b64encode(images.content_of(image)).decode()}"


def file_name(brand: "Brand", ending: str) -> str:
    """Return under which name it is taken away."""
    what = _("Our brand")
    return f"{slugify(f'{what} {brand.name}')}.{ending}"
