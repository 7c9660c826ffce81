from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access, tables
from accord.foundations.addresses import address
from accord.foundations.brake import MADE, READ, braked
from accord.foundations.downloads import XLSX, to_take
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.measures import bringing, filling_in, preview, selectors, services
from accord.mechanisms.measures.forms import ConfirmForm, FileForm
from accord.partnership import selectors as partnership
from accord.web.security import private

if TYPE_CHECKING:
    from uuid import UUID

    from accord.mechanisms.measures.models import Measure


@private
@braked(READ, method="POST")
def bring(request: PartnershipRequest) -> HttpResponse:
    """Choose a file with values, see what would change, and confirm. The file itself is kept nowhere."""
    own = _own(request)
    if "lines" in request.POST:
        return _confirm(request, own)
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            sheet = tables.read(form.content)
        except Refused as refused:
            form.add_error("file", str(refused.message))
        else:
            return _look(request, own, sheet)
    return render(request, "measures/bring.html", {"form": form, "names": list(own.values())})


@private
@braked(MADE, method="GET")
def fill_in(request: PartnershipRequest) -> HttpResponse:
    """The file to fill in: the last periods of every measure whose values this person gives."""
    found = selectors.series_of(list(_own(request).values()))
    return to_take(filling_in.to_fill_in(found), kind=XLSX, name=_("values.xlsx"))


def _own(request: PartnershipRequest) -> "dict[UUID, Measure]":
    """The measures whose values this person may give; raises Denied where there is none."""
    found = {each.id: each for each in selectors.may_give(request.actor)}
    if not found:
        raise access.denial("measures.give_value")
    return found


def _look(request: PartnershipRequest, own: "dict[UUID, Measure]", sheet: tables.Sheet) -> HttpResponse:
    others = [each for each in selectors.measures(request.actor) if each.id not in own]
    series = selectors.series_of(list(own.values()))
    reading = bringing.read(sheet, series, others=others, today=partnership.today())
    form = ConfirmForm.of([line.given for line in reading.lines], own)
    return _preview(request, reading, form)


def _confirm(request: PartnershipRequest, own: "dict[UUID, Measure]") -> HttpResponse:
    form = ConfirmForm(request.POST, measures=own)
    if form.is_valid():
        try:
            count = services.values_bring(
                given=form.cleaned_data["lines"], why=form.cleaned_data.get("why", ""), actor=request.actor
            )
        except Refused as refused:
            messages.error(request, str(refused.message))
            return redirect(address("measures:bring"))
        messages.success(request, preview.done(count))
        return redirect(address("measures:list"))
    if form.has_error("lines"):
        messages.error(request, _("Choose the file once more."))
        return redirect(address("measures:bring"))
    series = selectors.series_of(list(own.values()))
    reading = bringing.again(form.cleaned_data["lines"], series, today=partnership.today())
    return _preview(request, reading, form)


def _preview(request: PartnershipRequest, reading: bringing.Reading, form: ConfirmForm) -> HttpResponse:
    context = {"reading": reading, "form": form, "heading": preview.heading(reading)}
    return render(request, "measures/check.html", context | {"tables": preview.tables_of(reading)})
