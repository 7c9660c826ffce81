from collections.abc import Callable

from django.http import HttpResponse
from django.shortcuts import render

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.brake import MADE, braked
from accord.foundations.downloads import to_take
from accord.foundations.requests import PartnershipRequest
from accord.overview.packs import paper
from accord.overview.packs.contents import Contents
from accord.overview.packs.gathering import board_pack, evidence_pack, year_report
from accord.partnership import selectors as partnership
from accord.web import pdf

Gather = Callable[[Actor], Contents]


def packs(request: PartnershipRequest) -> HttpResponse:
    """The three packs: for whom each is, and what stands in it."""
    access.require(request.actor, "packs.read")
    return render(request, "packs/list.html")


def board(request: PartnershipRequest) -> HttpResponse:
    """The board pack."""
    return _page(request, board_pack, "board")


@braked(MADE, method="GET")
def board_pdf(request: PartnershipRequest) -> HttpResponse:
    """The board pack as a PDF."""
    return _pdf(request, board_pack, "board")


def year(request: PartnershipRequest) -> HttpResponse:
    """The annual report."""
    return _page(request, year_report, "year")


@braked(MADE, method="GET")
def year_pdf(request: PartnershipRequest) -> HttpResponse:
    """The annual report as a PDF."""
    return _pdf(request, year_report, "year")


def evidence(request: PartnershipRequest) -> HttpResponse:
    """The evidence pack."""
    return _page(request, evidence_pack, "evidence")


@braked(MADE, method="GET")
def evidence_pdf(request: PartnershipRequest) -> HttpResponse:
    """The evidence pack as a PDF."""
    return _pdf(request, evidence_pack, "evidence")


def _page(request: PartnershipRequest, gather: Gather, name: str) -> HttpResponse:
    context = {
        "pack": gather(request.actor),
        "pdf_url": address(f"packs:{name}-pdf") if access.allows(request.actor, "packs.take") else "",
    }
    return render(request, "packs/pack.html", context)


def _pdf(request: PartnershipRequest, gather: Gather, name: str) -> HttpResponse:
    access.require(request.actor, "packs.take")
    contents = gather(request.actor)
    try:
        content = pdf.pdf(paper.paper(contents), colour=partnership.partnership().brand_colour)
    except pdf.NoPdf as reason:
        context = {
            **pdf.in_words(reason),
            "title": contents.title,
            "page_url": address(f"packs:{name}"),
            "pdf_url": address(f"packs:{name}-pdf"),
        }
        return render(request, "packs/no_pdf.html", context, status=503)
    return to_take(content, kind="application/pdf", name=paper.file_name(contents))
