from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations.addresses import address
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.partnership.importing import listing, selectors, services, words
from accord.partnership.importing.forms import CheckForm, ColumnsForm, UploadForm
from accord.partnership.rules import ImportState
from accord.web.security import private

if TYPE_CHECKING:
    from accord.partnership.models import Import

SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@private
def upload(request: PartnershipRequest) -> HttpResponse:
    """Choose the file with the people."""
    roster = selectors.roster(request.actor)
    form = UploadForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            held = services.import_start(content=form.content, file_name=form.name, actor=request.actor)
        except Refused as refused:
            form.add_error("file", str(refused.message))
        else:
            return redirect(address("partnership:import-columns", import_id=held.id))
    in_care = [found.name for found in roster.organisations if found.in_care]
    return render(request, "partnership/import_upload.html", {"form": form, "in_care": in_care})


@private
def download(request: PartnershipRequest) -> HttpResponse:
    """The list as it is today, to be edited and imported again."""
    roster = selectors.roster(request.actor)
    disposition = f'attachment; filename="people-{roster.today.isoformat()}.xlsx"'
    return HttpResponse(
        listing.workbook(roster), content_type=SPREADSHEET, headers={"Content-Disposition": disposition}
    )


@private
def columns(request: PartnershipRequest, import_id: UUID) -> HttpResponse:
    """Say what each column is; all are guessed."""
    held = selectors.import_for(request.actor, import_id)
    if held.state == ImportState.DONE:
        return _to("partnership:import-done", held)
    form = _columns_form(request, held)
    if request.method == "POST" and form.is_valid():
        try:
            if form.other_heading:
                row = form.cleaned_data["heading_row"]
                held = services.import_heading_choose(held=held, row=row, actor=request.actor)
                return _to("partnership:import-columns", held)
            services.import_columns_choose(
                held=held, chosen=form.chosen, organisation_id=form.organisation_id, actor=request.actor
            )
        except Refused as refused:
            form.add_error(refused.field, str(refused.message))
        else:
            return _to("partnership:import-check", held)
    sheet = selectors.sheet_of(held)
    return render(request, "partnership/import_columns.html", {"form": form, "held": held, "sheet": sheet})


@private
def check(request: PartnershipRequest, import_id: UUID) -> HttpResponse:
    """See everything that would happen, choose who leaves, and confirm."""
    held = selectors.import_for(request.actor, import_id)
    if held.state != ImportState.MATCHED:
        return _to(
            "partnership:import-done" if held.state == ImportState.DONE else "partnership:import-columns",
            held,
        )
    roster = selectors.roster(request.actor)
    plan = selectors.plan_of(held, request.actor)
    form = CheckForm(request.POST or None, plan=plan, roster=roster)
    if request.method == "POST" and not form.seen_now:
        messages.warning(request, _("Something has changed since you looked. This is what would happen now."))
        form = CheckForm(plan=plan, roster=roster, kept=form.kept)
    elif request.method == "POST" and form.is_valid():
        try:
            services.import_confirm(
                held=held, seen=form.cleaned_data["seen"], choices=form.choices, actor=request.actor
            )
        except Refused as refused:
            form.add_error(refused.field, str(refused.message))
        else:
            return _to("partnership:import-done", held)
    context = {"held": held, "plan": plan, "preview": words.preview(plan, roster), "form": form}
    return render(request, "partnership/import_check.html", context)


def cancel(request: PartnershipRequest, import_id: UUID) -> HttpResponse:
    """Forget a list that was not confirmed."""
    held = selectors.import_for(request.actor, import_id)
    if request.method != "POST":
        return _to("partnership:import-check", held)
    services.import_cancel(held=held, actor=request.actor)
    messages.success(request, _("The list is deleted, and nothing was changed."))
    return redirect(address("partnership:people"))


@private
def done(request: PartnershipRequest, import_id: UUID) -> HttpResponse:
    """What was done."""
    held = selectors.import_for(request.actor, import_id)
    if held.state != ImportState.DONE:
        return _to("partnership:import-check", held)
    context = {"sentence": words.done_of(held.outcome), "facts": words.facts_of(held.outcome)}
    return render(request, "partnership/import_done.html", context)


def _columns_form(request: PartnershipRequest, held: "Import") -> ColumnsForm:
    return ColumnsForm(
        request.POST or None,
        sheet=selectors.sheet_of(held),
        heading=selectors.heading_of(held),
        roster=selectors.roster(request.actor),
        organisation_id=held.organisation_id,
    )


def _to(name: str, held: "Import") -> HttpResponse:
    return redirect(address(name, import_id=held.id))
