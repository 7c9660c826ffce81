from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations.addresses import address
from accord.foundations.brake import MADE, READ, braked
from accord.foundations.downloads import XLSX, to_take
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.partnership.importing import example, listing, preview, selectors, services, words
from accord.partnership.importing.forms import CheckForm, ColumnsForm, UploadForm
from accord.partnership.rules import ImportState
from accord.web.refusals import refusals
from accord.web.security import private

if TYPE_CHECKING:
    from accord.partnership.models import Import

ASKS_AGAIN = 3  # seconds
LONGEST_NUMBER = 9
PAGES = {
    ImportState.UPLOADED: "partnership:import-columns",
    ImportState.MATCHED: "partnership:import-check",
    ImportState.CONFIRMED: "partnership:import-writing",
    ImportState.DONE: "partnership:import-done",
}


@private
@braked(READ, method="POST")
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
    offers_example = settings.ACCORD_DEMO and example.body_of(roster) is not None
    context = {"form": form, "in_care": in_care, "offers_example": offers_example}
    return render(request, "partnership/import_upload.html", context)


@private
@braked(MADE, method="GET")
def download(request: PartnershipRequest) -> HttpResponse:
    """The list as it is today, to be edited and imported again."""
    roster = selectors.roster(request.actor)
    name = f"people-{roster.today.isoformat()}.xlsx"
    return to_take(listing.workbook(roster), kind=XLSX, name=name)


@private
@braked(MADE, method="GET")
def example_download(request: PartnershipRequest) -> HttpResponse:
    """A list to try an import with, in the demo only."""
    roster = selectors.roster(request.actor)
    body = example.body_of(roster) if settings.ACCORD_DEMO else None
    if body is None:
        return redirect(address("partnership:import-upload"))
    return to_take(example.workbook(roster, body), kind=XLSX, name="staff-export.xlsx")


@private
def columns(request: PartnershipRequest, import_id: UUID) -> HttpResponse:
    """Say what each column is; all are guessed."""
    held = selectors.import_for(request.actor, import_id)
    if held.state not in {ImportState.UPLOADED, ImportState.MATCHED}:
        return _onward(held)
    form = _columns_form(request, held)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            if form.other_heading:
                row = form.cleaned_data["heading_row"]
                held = services.import_heading_choose(held=held, row=row, actor=request.actor)
                return _to("partnership:import-columns", held)
            services.import_columns_choose(
                held=held, chosen=form.chosen, organisation_id=form.organisation_id, actor=request.actor
            )
            return _to("partnership:import-check", held)
    sheet = selectors.sheet_of(held)
    return render(request, "partnership/import_columns.html", {"form": form, "held": held, "sheet": sheet})


@private
def check(request: PartnershipRequest, import_id: UUID) -> HttpResponse:
    """See everything that would happen, choose who leaves, and confirm."""
    held = selectors.import_for(request.actor, import_id)
    if held.state != ImportState.MATCHED:
        return _onward(held)
    roster = selectors.roster(request.actor)
    plan = selectors.plan_beside(held, roster)
    form = CheckForm(request.POST or None, plan=plan, roster=roster)
    if request.method == "POST" and not form.seen_now:
        messages.warning(request, _("Something has changed since you looked. This is what would happen now."))
        form = CheckForm(plan=plan, roster=roster, kept=form.kept)
    elif request.method == "POST" and form.is_valid():
        with refusals(form):
            held = services.import_confirm(
                held=held, seen=form.cleaned_data["seen"], choices=form.choices, actor=request.actor
            )
            return _onward(held)
    context = {"held": held, "plan": plan, "form": form, "sentence": words.sentence_of(plan)}
    context["read"] = words.number(plan.read)
    context["parts"] = preview.parts(plan, roster)
    return render(request, "partnership/import_check.html", context)


@private
def part(request: PartnershipRequest, import_id: UUID, key: str) -> HttpResponse:
    """One table of what would happen, whole, a page at a time."""
    held = selectors.import_for(request.actor, import_id)
    if held.state != ImportState.MATCHED:
        return _onward(held)
    roster = selectors.roster(request.actor)
    plan = selectors.plan_beside(held, roster)
    found = next((each for each in preview.parts(plan, roster) if each.key == key), None)
    if found is None:
        return _to("partnership:import-check", held)
    start = _start(request.GET.get("after", ""), len(found))
    here = address("partnership:import-part", import_id=held.id, key=key)
    context = {
        "held": held,
        "part": found,
        "table": found.table(start, preview.PAGE),
        "first": words.number(start + 1),
        "last": words.number(min(start + preview.PAGE, len(found))),
        "total": words.number(len(found)),
        "before": f"{here}?after={start - preview.PAGE}" if start else "",
        "after": f"{here}?after={start + preview.PAGE}" if start + preview.PAGE < len(found) else "",
    }
    return render(request, "partnership/import_part.html", context)


@private
def writing(request: PartnershipRequest, import_id: UUID) -> HttpResponse:
    """How far a long list is that was confirmed; it asks again by itself, and may be left."""
    held = selectors.import_for(request.actor, import_id)
    if held.state != ImportState.CONFIRMED:
        return _onward(held)
    stages = words.stages_of(held, partnership.partnership().zone)
    context = {"held": held, "sentence": words.writing_of(held), "stages": stages}
    answer = render(request, "partnership/import_writing.html", context)
    answer.headers["Refresh"] = str(ASKS_AGAIN)
    return answer


def cancel(request: PartnershipRequest, import_id: UUID) -> HttpResponse:
    """Forget a list that was not confirmed."""
    held = selectors.import_for(request.actor, import_id)
    if request.method != "POST":
        return _to("partnership:import-check", held)
    try:
        services.import_cancel(held=held, actor=request.actor)
    except Refused as refused:
        messages.warning(request, str(refused.message))
        return _to("partnership:import-done", held)
    messages.success(request, _("The list is deleted, and nothing was changed."))
    return redirect(address("partnership:people"))


@private
def done(request: PartnershipRequest, import_id: UUID) -> HttpResponse:
    """What was done."""
    held = selectors.import_for(request.actor, import_id)
    if held.state != ImportState.DONE:
        return _onward(held)
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


def _onward(held: "Import") -> HttpResponse:
    """To the page of an import that is as far as this one."""
    return _to(PAGES[ImportState(held.state)], held)


def _start(written: str, length: int) -> int:
    """Return after how many rows a page begins, as an address gives it."""
    after = int(written) if written.isdecimal() and len(written) <= LONGEST_NUMBER else 0
    return after if after < length else 0


def _to(name: str, held: "Import") -> HttpResponse:
    return redirect(address(name, import_id=held.id))
