from django.http import HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.brake import MADE, braked
from accord.foundations.downloads import XLSX, to_take
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.measures import document as documents
from accord.mechanisms.measures import selectors, taking
from accord.mechanisms.measures.series import Series
from accord.partnership import selectors as partnership
from accord.web import pdf

CSV = "text/csv; charset=utf-8"


@braked(MADE, method="GET")
def spreadsheet(request: PartnershipRequest) -> HttpResponse:
    """Every measure as a workbook, those that were ended too."""
    access.require(request.actor, "measures.take")
    content = taking.workbook(_all(request), partnership.partnership().zone)
    return to_take(content, kind=XLSX, name=_name("xlsx"))


@braked(MADE, method="GET")
def separated(request: PartnershipRequest) -> HttpResponse:
    """Every value as CSV."""
    access.require(request.actor, "measures.take")
    return to_take(taking.separated(_all(request)), kind=CSV, name=_name("csv"))


@braked(MADE, method="GET")
def document(request: PartnershipRequest) -> HttpResponse:
    """The measures that go on as a PDF, or why there is none and what to take instead."""
    access.require(request.actor, "measures.take")
    held = partnership.partnership()
    page = documents.document(selectors.series_of(selectors.measures(request.actor)), held)
    try:
        content = pdf.pdf(page, colour=held.brand_colour)
    except pdf.NoPdf as reason:
        return render(request, "measures/no_pdf.html", pdf.in_words(reason), status=503)
    return to_take(content, kind="application/pdf", name=_name("pdf"))


def _all(request: PartnershipRequest) -> list[Series]:
    going_on = selectors.measures(request.actor)
    return selectors.series_of([*going_on, *selectors.measures(request.actor, ended=True)])


def _name(ending: str) -> str:
    day = date_format(partnership.today(), "j F Y")
    return _("Measures, {day}.{ending}").format(day=day, ending=ending)
