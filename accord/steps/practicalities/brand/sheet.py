"""The brand to take away: a sheet as PDF, and a folder with all that somebody needs to use it."""

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

from django.template.loader import render_to_string
from django.utils.text import slugify

from accord.steps.practicalities.brand import showing, texts
from accord.web import brand as web
from accord.web import pdf

if TYPE_CHECKING:
    from accord.steps.practicalities.brand.models import Brand

WHEN = (1980, 1, 1, 0, 0, 0)
"""No moment stands in the folder, so that the same brand gives the same bytes."""


def sheet(brand: "Brand") -> bytes:
    """Return the brand sheet as a PDF; raises pdf.NoPdf."""
    context = {"brand": brand, "facts": showing.facts(brand), "colours": showing.colours(brand)}
    return pdf.pdf(render_to_string("brand/paper.html", context), colour=brand.colour)


def folder(brand: "Brand") -> bytes:
    """Return a ZIP with the sheet, the words as text, and the colours as CSS; raises pdf.NoPdf."""
    held = {
        "brand.pdf": sheet(brand),
        "brand.txt": texts.text(brand.id).encode(),
        "colours.css": f"{web.stylesheet(brand.colour)}\n".encode(),
    }
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as opened:
        for name, content in held.items():
            opened.writestr(zipfile.ZipInfo(name, WHEN), content)
    return made.getvalue()


def file_name(brand: "Brand", ending: str) -> str:
    """Return under which name it is taken away."""
    return f"{slugify(brand.name) or 'brand'}.{ending}"
