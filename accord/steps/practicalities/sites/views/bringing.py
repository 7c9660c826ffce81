from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext

from accord.foundations import access, tables
from accord.foundations.addresses import address
from accord.foundations.brake import READ, braked
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.steps.practicalities.sites import bringing, preview, services
from accord.steps.practicalities.sites.forms import ConfirmForm, FileForm
from accord.web.security import private


@private
@braked(READ, method="POST")
def bring(request: PartnershipRequest) -> HttpResponse:
    """Choose a file with numbers, see what would come in, and confirm. The file itself is kept nowhere."""
    access.require(request.actor, "sites.count")
    if "lines" in request.POST:
        return _confirm(request)
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            sheet = tables.read(form.content)
        except Refused as refused:
            form.add_error("file", str(refused.message))
        else:
            return _look(request, form, sheet)
    return render(request, "sites/bring.html", {"form": form})


def _look(request: PartnershipRequest, form: FileForm, sheet: tables.Sheet) -> HttpResponse:
    reading = bringing.read(sheet, preview.known(request.actor))
    context = {
        "reading": reading,
        "form": ConfirmForm.of(form.kind_given, list(reading.given.values())),
        "heading": preview.heading(reading),
        "tables": preview.tables_of(reading, request.actor),
    }
    return render(request, "sites/check.html", context)


def _confirm(request: PartnershipRequest) -> HttpResponse:
    form = ConfirmForm(request.POST)
    if not form.is_valid():
        messages.error(request, str(form.errors["lines" if "lines" in form.errors else "kind"][0]))
        return redirect(address("sites:bring"))
    try:
        count = services.presence_bring(
            kind=form.kind_given, given=form.cleaned_data["lines"], actor=request.actor
        )
    except Refused as refused:
        messages.error(request, str(refused.message))
        return redirect(address("sites:bring"))
    said = ngettext("One number is in.", "{count} numbers are in.", count).format(count=count)
    messages.success(request, said)
    return redirect(address("sites:sites"))
