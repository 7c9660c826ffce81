from collections.abc import Sequence
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.agreement.stages import names
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.partnership import naming
from accord.partnership.founding import selectors
from accord.partnership.founding.forms import AddressForm, NomineeForm
from accord.partnership.founding.selectors import Signing
from accord.web.refusals import refusals, refusals_told


def signing(request: PartnershipRequest) -> HttpResponse:
    """Who signs for each partner, and whom the partnership waits for."""
    found = selectors.signing(request.actor)
    context = {
        "partners": found,
        "heading": _heading(found),
        "founded": selectors.is_founded(found),
        "me": request.actor.person_id,
    }
    return render(request, "partnership/signing.html", context)


def name(request: PartnershipRequest, organisation_id: UUID) -> HttpResponse:
    """Name somebody who may sign for one's own partner."""
    organisation = selectors.organisation_for(request.actor, organisation_id)
    form = NomineeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            mandate = naming.signatory_name(
                nominee=form.nominee(), organisation=organisation, actor=request.actor
            )
            words = _("{name} gets a letter, and signs from the moment of confirming.")
            messages.success(request, words.format(name=mandate.person.name))
            return _to_signing()
    return render(request, "partnership/signing_name.html", {"form": form, "organisation": organisation})


def confirm(request: PartnershipRequest, mandate_id: UUID) -> HttpResponse:
    """Confirm that one signs for a partner, or say that one will not."""
    mandate = selectors.mandate_named(request.actor, mandate_id)
    if request.method != "POST":
        if mandate.unconfirmed_since is None:
            return _to_signing()
        return render(request, "partnership/signing_confirm.html", {"mandate": mandate})
    refuses = request.POST.get("answer") == "no"
    with refusals_told(request):
        answer = naming.mandate_refuse if refuses else naming.mandate_confirm
        answer(mandate=mandate, actor=request.actor)
        words = _("You do not sign for {name}.") if refuses else _("You sign for {name} from now on.")
        messages.success(request, words.format(name=mandate.organisation.name))
    return _to_signing()


def change_address(request: PartnershipRequest, mandate_id: UUID) -> HttpResponse:
    """Change the sign-in address of somebody who signs for one's own partner."""
    mandate = selectors.mandate_of_own(request.actor, mandate_id)
    form = AddressForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            naming.signatory_change_address(
                person=mandate.person, email=form.cleaned_data["email"], actor=request.actor
            )
            messages.success(request, _("The address is changed. It is to be confirmed there."))
            return _to_signing()
    return render(request, "partnership/signing_address.html", {"form": form, "mandate": mandate})


def end(request: PartnershipRequest, mandate_id: UUID) -> HttpResponse:
    """End a mandate of one's own partner."""
    mandate = selectors.mandate_of_own(request.actor, mandate_id)
    if request.method == "POST":
        with refusals_told(request):
            naming.mandate_take_back(mandate=mandate, actor=request.actor)
            words = _("{name} no longer signs for {organisation}.")
            messages.success(
                request, words.format(name=mandate.person.name, organisation=mandate.organisation.name)
            )
    return _to_signing()


def _heading(found: Sequence[Signing]) -> str:
    waiting = [each.organisation.name for each in found if each.is_waited_for]
    if waiting:
        return _("The partnership waits for {partners} to say who signs.").format(partners=names(waiting))
    named = [mandate.person.name for each in found for mandate in each.waiting]
    if named:
        return ngettext(
            "Every partner has somebody who signs; {people} has still to confirm.",
            "Every partner has somebody who signs; {people} have still to confirm.",
            len(named),
        ).format(people=names(named))
    return _("Every partner has somebody who signs for it.")


def _to_signing() -> HttpResponse:
    return redirect(address("partnership:signing"))
