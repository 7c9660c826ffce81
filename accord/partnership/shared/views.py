from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.agreement.stages import names
from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.partnership.shared import pages, selectors, services
from accord.partnership.shared.forms import FORMS
from accord.partnership.shared.rules import Setting
from accord.web.refusals import refusals


def ours(request: PartnershipRequest) -> HttpResponse:
    """What we own together: each setting, its value, since when, and by which agreement."""
    may_propose = access.allows(request.actor, "shared.propose")
    rows = [pages.row_of(each, may_propose=may_propose) for each in selectors.owned(request.actor)]
    context = {
        "rows": rows,
        "may_propose": may_propose,
        "heading": pages.heading(rows),
        "engagement": selectors.engagement_in_words(),
        "further": pages.further(request.actor),
        "may_see_people": access.allows(request.actor, "partnership.read"),
    }
    return render(request, "shared/ours.html", context)


def propose(request: PartnershipRequest, setting: str) -> HttpResponse:
    """Propose a change of one setting."""
    if setting not in Setting.values:
        raise Http404
    access.require(request.actor, "shared.propose")
    chosen = Setting(setting)
    form = FORMS[chosen](request.POST or None)
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            proposal = services.change_propose(wanted=form.wanted(), actor=request.actor)
            messages.success(
                request, _("It is before the partners. Nothing changes before they have agreed.")
            )
            return redirect(address("agreement:proposal", proposal_id=proposal.id))
    context = {
        "form": form,
        "heading": pages.HEADINGS[chosen],
        "consequence": services.CONSEQUENCES[chosen],
        "partners": names(partnership.parties().values()),
        "removal": chosen == Setting.REMOVAL,
    }
    return render(request, "shared/propose.html", context)
