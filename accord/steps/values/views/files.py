"""A charter taken away as a file, and brought in from one."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _

from accord.foundations import access, documents
from accord.foundations.addresses import address
from accord.foundations.brake import MADE, READ, braked
from accord.foundations.downloads import to_take
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.standards.annexes import selectors as annexes
from accord.steps.values import selectors, services
from accord.steps.values.exchange import bringing, paragraphs
from accord.steps.values.exchange import record as records
from accord.steps.values.forms import BringForm

if TYPE_CHECKING:
    from accord.standards.models import Charter


@braked(READ, method="POST")
def charter_bring(request: PartnershipRequest) -> HttpResponse:
    """Begin the next version with what stands in a file."""
    access.require(request.actor, "values.draft")
    form = BringForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            found = services.charter_bring(content=form.cleaned_data["file"], actor=request.actor)
        except Refused as refused:
            form.add_error("file", str(refused.message))
        else:
            messages.success(request, _("It is a draft now. Behaviours in the same words are the same ones."))
            return redirect(address("values:charter", charter_id=found.id))
    return render(request, "values/bring.html", {"form": form})


@braked(MADE, method="GET")
def document(request: PartnershipRequest, charter_id: UUID) -> HttpResponse:
    """A version as a document that can be edited, and brought in again."""
    found = selectors.charter_to_take(request.actor, charter_id)
    said = paragraphs.written(bringing.words_of(found, annexes.levels_of(found)))
    content = documents.document(found.title, said, language=settings.LANGUAGE_CODE)
    return _to_take(found, content, documents.CONTENT_TYPE, "docx")


@braked(MADE, method="GET")
def record(request: PartnershipRequest, charter_id: UUID) -> HttpResponse:
    """A version as JSON."""
    found = selectors.charter_to_take(request.actor, charter_id)
    agreed = annexes.in_force(found)
    content = records.written(
        bringing.words_of(found, annexes.levels_of(found)),
        version=found.version,
        text_hash=found.text_hash,
        levels_hash=agreed.text_hash if agreed else "",
    )
    return _to_take(found, content, "application/json", "json")


def _to_take(charter: "Charter", content: bytes, kind: str, ending: str) -> HttpResponse:
    name = f"{slugify(charter.title)}-version-{charter.version}.{ending}"
    return to_take(content, kind=kind, name=name)
