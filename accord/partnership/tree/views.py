from typing import TYPE_CHECKING
from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.partnership import selectors as partnership
from accord.partnership.tree import selectors, services
from accord.partnership.tree.forms import CloseForm, TeamForm
from accord.web.refusals import refusals

if TYPE_CHECKING:
    from collections.abc import Iterable

    from accord.partnership.models import Organisation

JOINT = "joint"


def teams(request: PartnershipRequest) -> HttpResponse:
    """The teams of one organisation, or the joint ones, as they hang, with how many people are in each."""
    organisations = partnership.organisations()
    of = request.GET.get("of") or str(request.actor.organisation_id)
    chosen = _chosen(of, organisations)
    context = {
        "chosen": chosen,
        "branches": selectors.tree(request.actor, chosen),
        "keeps": selectors.may_keep(request.actor, chosen),
        "add_url": f"{address('partnership:team-add')}?{_of(chosen)}",
        "others": [(each.name, _teams(each), each == chosen) for each in organisations]
        + [(_("Joint teams"), _teams(None), chosen is None)],
    }
    return render(request, "partnership/teams.html", context)


def team_add(request: PartnershipRequest) -> HttpResponse:
    """Add a team to an organisation, or a joint one."""
    kept = selectors.kept(request.actor)
    asked = request.GET.get("of")
    organisation = _chosen(asked, partnership.organisations()) if asked else kept[0]
    selectors.require_keeps(request.actor, organisation)
    form = TeamForm(request.POST or None, parents=selectors.may_hang_below(organisation))
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            team = services.team_add(
                name=form.cleaned_data["name"],
                organisation=organisation,
                parent=form.above,
                actor=request.actor,
            )
            messages.success(request, _("“{name}” is added.").format(name=team.name))
            return redirect(_teams(organisation))
    context = {"form": form, "organisation": organisation, "teams_url": _teams(organisation)}
    return render(request, "partnership/team_add.html", context)


def team_change(request: PartnershipRequest, team_id: UUID) -> HttpResponse:
    """Rename a team, or hang it elsewhere."""
    team = selectors.team_for(request.actor, team_id)
    form = TeamForm(
        request.POST or None,
        parents=selectors.may_hang_below(team.organisation, team),
        initial={"name": team.name, "parent": str(team.parent_id or "")},
    )
    if request.method == "POST" and form.is_valid():
        name = form.cleaned_data["name"]
        with refusals(form):
            services.team_change(team=team, name=name, parent=form.above, actor=request.actor)
            messages.success(request, _("Saved."))
            return redirect(_teams(team.organisation))
    context = {"form": form, "team": team, "teams_url": _teams(team.organisation)}
    return render(request, "partnership/team_change.html", context)


def team_close(request: PartnershipRequest, team_id: UUID) -> HttpResponse:
    """Close a team, or merge it into another."""
    team = selectors.team_for(request.actor, team_id)
    form = CloseForm(request.POST or None, others=selectors.may_take_the_people_of(team))
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.team_close(team=team, into=form.other, actor=request.actor)
            messages.success(request, _("“{name}” is closed.").format(name=team.name))
            return redirect(_teams(team.organisation))
    context = {
        "form": form,
        "team": team,
        "people": selectors.places_in(team),
        "teams_url": _teams(team.organisation),
    }
    return render(request, "partnership/team_close.html", context)


def _chosen(of: str, organisations: "Iterable[Organisation]") -> "Organisation | None":
    """The organisation that an address names; none for the joint teams, and for whatever is none."""
    return next((each for each in organisations if str(each.id) == of), None)


def _of(organisation: "Organisation | None") -> str:
    return urlencode({"of": str(organisation.id) if organisation else JOINT})


def _teams(organisation: "Organisation | None") -> str:
    return f"{address('partnership:teams')}?{_of(organisation)}"
