"""The order of a draft: values among each other, behaviours in their value or in another one."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect

from accord.foundations.addresses import address
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.standards import placing
from accord.standards.rules import CharterIncomplete
from accord.steps.values import ordering, selectors
from accord.steps.values.forms import IntoForm, PlaceForm
from accord.steps.values.views.writing import writing_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from accord.standards.models import Charter


def charter_order(request: PartnershipRequest, charter_id: UUID) -> HttpResponse:
    """Every clause of a version in a line, each to be moved by a step."""
    charter = selectors.charter_to_write(request.actor, charter_id)
    form = PlaceForm(request.POST)
    if request.method == "POST" and form.is_valid():
        _placed(request, lambda: _place(charter, form, request))
        return _to_order(charter_id, form.cleaned_data["clause"], request.POST.get("way", ""))
    context = {"lines": ordering.lines(charter), "at": request.GET.get("at"), "way": request.GET.get("way")}
    return writing_page(request, "values/order.html", charter, **context)


def behaviour_into(request: PartnershipRequest, charter_id: UUID, behaviour_id: UUID) -> HttpResponse:
    """Move a behaviour to another value."""
    charter = selectors.charter_to_write(request.actor, charter_id)
    behaviour = selectors.behaviour_to_write(request.actor, charter_id, behaviour_id)
    others = [value for value in charter.values.all() if value.id != behaviour.value_id]
    form = IntoForm(request.POST or None, values=others)
    if request.method == "POST" and form.is_valid():
        value_id = UUID(form.cleaned_data["value"])
        if _placed(
            request,
            lambda: placing.behaviour_place(
                charter=charter,
                behaviour_id=behaviour.id,
                value_id=value_id,
                before_id=None,
                actor=request.actor,
            ),
        ):
            return _to_order(charter_id, behaviour.id, "up")
    return writing_page(request, "values/into.html", charter, form=form, behaviour=behaviour)


def _place(charter: "Charter", form: PlaceForm, request: PartnershipRequest) -> None:
    given = form.cleaned_data
    if given["into"]:
        placing.behaviour_place(
            charter=charter,
            behaviour_id=given["clause"],
            value_id=given["into"],
            before_id=given["before"],
            actor=request.actor,
        )
    else:
        placing.value_place(
            charter=charter, value_id=given["clause"], before_id=given["before"], actor=request.actor
        )


def _placed(request: PartnershipRequest, place: "Callable[[], None]") -> bool:
    """Say whether it stands at its new place; a refusal stands on top of the page."""
    try:
        place()
    except CharterIncomplete as incomplete:
        for gap in incomplete.gaps:
            messages.error(request, gap.sentence)
        return False
    except Refused as refused:
        messages.error(request, str(refused.message))
        return False
    return True


def _to_order(charter_id: UUID, at: UUID, way: str) -> HttpResponse:
    """Go back to the clause, with the button pressed last under the finger (a fragment would take that)."""
    pressed = way if way in {"up", "down"} else "up"
    url = address("values:charter-order", charter_id=charter_id)
    return redirect(f"{url}?at={at}&way={pressed}")
