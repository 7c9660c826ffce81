from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.steps.transition.promises import selectors, services
from accord.steps.transition.promises.forms import PromiseForm
from accord.steps.transition.promises.services import PromiseSaid
from accord.web.refusals import refusals

if TYPE_CHECKING:
    from accord.steps.transition.promises.models import Promise


def write(request: PartnershipRequest) -> HttpResponse:
    """Write a promise into the book."""
    access.require(request.actor, "promises.write")
    form = PromiseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            made = services.promise_write(
                said=form.said, new_id=form.cleaned_data["new_id"], actor=request.actor
            )
            messages.success(
                request, _("It stands in the book as promise {number}.").format(number=made.number)
            )
            return redirect(address("promises:book"))
    return render(request, "promises/write.html", {"form": form})


def put_right(request: PartnershipRequest, promise_id: UUID) -> HttpResponse:
    """Put an entry right on the day on which it was written."""
    found = selectors.promise_for(request.actor, promise_id)
    access.require(request.actor, "promises.write", found)
    form = PromiseForm(request.POST or None, initial=_initial(found))
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.promise_put_right(promise=found, said=form.said, actor=request.actor)
            messages.success(request, _("It is put right."))
            return redirect(address("promises:promise", promise_id=found.id))
    return render(request, "promises/write.html", {"form": form, "promise": found})


def _initial(found: "Promise") -> dict[str, object]:
    plain = {name: getattr(found, name) for name in PromiseSaid.__dataclass_fields__}
    return plain | {"to": str(found.to_id or ""), "by": str(found.by_id)}
