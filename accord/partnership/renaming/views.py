from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.partnership.offices import selectors
from accord.partnership.renaming import services
from accord.partnership.renaming.forms import NameForm
from accord.web.refusals import refusals


def rename(request: PartnershipRequest, organisation_id: UUID) -> HttpResponse:
    """Say what the own organisation is called from now on."""
    organisation = selectors.organisation_to_rename(request.actor, organisation_id)
    called = {"name": organisation.name, "short_name": organisation.short_name}
    form = NameForm(request.POST or None, initial=called)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.organisation_rename(organisation=organisation, actor=request.actor, **form.cleaned_data)
            messages.success(request, _("Saved. Every partner reads it in the log."))
            return redirect(address("partnership:roles"))
    return render(
        request, "partnership/organisation_rename.html", {"form": form, "organisation": organisation}
    )
