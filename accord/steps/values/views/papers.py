"""The charter on paper: a poster for the wall, and a pack to brief a team from."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.text import slugify

from accord.foundations.brake import MADE, braked
from accord.foundations.downloads import to_take
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.steps.values import papers, selectors
from accord.web import pdf

if TYPE_CHECKING:
    from collections.abc import Callable

    from accord.foundations.access import Actor
    from accord.standards.models import Charter

SIZES = {size.value.lower(): size for size in pdf.Size}


@braked(MADE, method="GET")
def poster(request: PartnershipRequest, charter_id: UUID, size: str) -> HttpResponse:
    """The values and behaviours on one sheet."""
    return _paper(request, charter_id, size, "poster", papers.poster)


@braked(MADE, method="GET")
def pack(request: PartnershipRequest, charter_id: UUID, size: str) -> HttpResponse:
    """What a leader needs to brief a team in a quarter of an hour."""
    return _paper(request, charter_id, size, "pack", papers.pack)


def _paper(
    request: PartnershipRequest,
    charter_id: UUID,
    size: str,
    kind: str,
    make: "Callable[[Actor, Charter, pdf.Size], papers.Paper]",
) -> HttpResponse:
    if size not in SIZES:
        raise Http404
    charter = selectors.charter_to_take(request.actor, charter_id)
    paper = make(request.actor, charter, SIZES[size])
    try:
        content = pdf.pdf(paper.page, colour=partnership.partnership().brand_colour, sheet=paper.sheet)
    except pdf.NoPdf as reason:
        context = {"charter": charter, "kind": kind, "size": size} | pdf.in_words(reason)
        return render(request, "values/no_pdf.html", context, status=503)
    name = f"{slugify(charter.title)}-version-{charter.version}-{kind}-{size}.pdf"
    return to_take(content, kind="application/pdf", name=name)
