from django.http import HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header

from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.privacy import selectors, twins
from accord.privacy.selectors import Copy
from accord.web.security import private

SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@private
def mine(request: PartnershipRequest) -> HttpResponse:
    """What is kept about me: everything, readable, with why and how long."""
    copy, zone = selectors.own_copy(request.actor), partnership.partnership().zone
    context = {
        "copy": copy,
        "parts": [(part, twins.table(part, zone), twins.left_out(part)) for part in copy.kept],
    }
    return render(request, "privacy/mine.html", context)


@private
def copy_json(request: PartnershipRequest) -> HttpResponse:
    """The same for a program."""
    copy = selectors.own_copy(request.actor)
    content = twins.as_json(copy, partnership.partnership().zone)
    return _to_take(copy, content, "application/json", "json")


@private
def copy_workbook(request: PartnershipRequest) -> HttpResponse:
    """The same as a spreadsheet."""
    copy = selectors.own_copy(request.actor)
    content = twins.as_workbook(copy, partnership.partnership().zone)
    return _to_take(copy, content, SPREADSHEET, "xlsx")


def _to_take(copy: Copy, content: bytes, kind: str, ending: str) -> HttpResponse:
    name = twins.file_name(copy, ending)
    disposition = content_disposition_header(as_attachment=True, filename=name)
    return HttpResponse(content, content_type=kind, headers={"Content-Disposition": disposition})
