from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from accord.agreement.stages import names
from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.rounds.ballot import reminders
from accord.mechanisms.rounds.questionnaires import announcing
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires import services as questionnaire_services
from accord.mechanisms.rounds.questionnaires.library import selectors as library
from accord.mechanisms.rounds.questionnaires.rules import CHARTER, RoundState
from accord.mechanisms.rounds.questionnaires.terms import together_in_words
from accord.partnership import selectors as partnership
from accord.standards import selectors as standards
from accord.steps.evaluation import (
    details,
    facts,
    fitting,
    hiding,
    languages,
    planned,
    selectors,
    services,
    statements,
    suggestions,
)
from accord.steps.evaluation.forms import RoundForm, StopForm
from accord.steps.evaluation.stages import stage_of
from accord.steps.evaluation.standing import standing
from accord.steps.evaluation.teams import teams
from accord.web.refusals import refusals, refusals_told

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round


def rounds(request: PartnershipRequest) -> HttpResponse:
    """Every round with its state, the newest first."""
    found = selectors.rounds(request.actor)
    may_set_up = access.allows(request.actor, "rounds.set_up")
    context = {
        "rounds": [(each, stage_of(each, request.actor)) for each in found],
        "planned": planned.tasks(may_set_up=may_set_up and standards.charter_in_force() is not None),
        "standing": standing(request.actor),
        "teams": teams(),
        "charter": standards.charter_in_force(),
        "may_set_up": may_set_up,
        "may_bring": access.allows(request.actor, "bringing.bring"),
        "set_up_url": address("evaluation:round-draft"),
    }
    return render(request, "evaluation/rounds.html", context)


def round(request: PartnershipRequest, round_id: UUID) -> HttpResponse:
    """One round: where it stands, whom it waits for, and its terms."""
    return _page(request, selectors.round_for(request.actor, round_id))


def _page(
    request: PartnershipRequest,
    found: "Round",
    tried: StopForm | None = None,
    tried_for: UUID | None = None,
) -> HttpResponse:
    context = {
        "round": found,
        "stage": stage_of(found, request.actor),
        "terms": facts.terms(found),
        "list_url": facts.list_url(found),
        "exposure": facts.exposure_tables(selectors.exposure(found)),
        "nowhere": hiding.nowhere_in_words(selectors.nowhere(found), questionnaires.names())
        if found.state != RoundState.CLOSED
        else [],
        "may_set_up": access.allows(request.actor, "rounds.set_up", found),
    }
    context |= statements.of(found) | details.of(found, request.actor)
    context |= planned.of_round(found, request.actor, tried, tried_for)
    return render(request, "evaluation/round.html", context)


def round_draft(request: PartnershipRequest) -> HttpResponse:
    """Set up a round on the charter in force."""
    access.require(request.actor, "rounds.set_up")
    charter = standards.charter_in_force()
    initial = planned.suggestion(request.GET.get("entry", "")) or suggestions.usual()
    initial["version"] = request.GET.get("version", "")
    form = RoundForm(request.POST or None, initial=initial, versions=library.versions_to_ask())
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            found = services.round_set_up(terms=form.terms(), measures=form.shown(), actor=request.actor)
            return _to_check(found)
    return render(request, "evaluation/set_up.html", {"form": form, "charter": charter})


def round_change(request: PartnershipRequest, round_id: UUID) -> HttpResponse:
    """Change the draft of a round."""
    found = selectors.round_to_set_up(request.actor, round_id)
    if found.state != RoundState.DRAFT:
        return _to_round(found)
    versions = selectors.versions_for(found)
    form = RoundForm(
        request.POST or None,
        initial=suggestions.as_drafted(found),
        versions=versions,
        on_the_charter=found.questionnaire == CHARTER,
    )
    if request.method == "POST" and form.is_valid():
        with refusals(form):
            services.round_set_anew(
                round=found, terms=form.terms(), measures=form.shown(), actor=request.actor
            )
            return _to_check(found)
    return render(request, "evaluation/set_up.html", {"form": form, "round": found, "charter": found.charter})


def round_check(request: PartnershipRequest, round_id: UUID) -> HttpResponse:
    """Check a draft: what it costs, who could be seen, what is asked; then put it before the partners."""
    found = selectors.round_to_set_up(request.actor, round_id)
    if found.state != RoundState.DRAFT:
        return _to_round(found)
    if request.method == "POST":
        with refusals_told(request):
            said = _put_forward(request, found)
            messages.success(request, said)
            return _to_round(found)
    return render(request, "evaluation/check.html", _to_be_checked(found))


def _put_forward(request: PartnershipRequest, found: "Round") -> str:
    """Announce a draft that keeps to the programme, or put it before every partner; say what was done."""
    announce = request.POST.get("how") == "announce"
    services.round_put_forward(round=found, announce=announce, actor=request.actor)
    if announce:
        return _("Every partner is told, and the round opens by itself unless one of them stops it.")
    return _("Every partner can now read the round and decide.")


def round_stop(request: PartnershipRequest, round_id: UUID, party_id: UUID) -> HttpResponse:
    """Stop a round that was announced, for one partner, with a reason that all read."""
    found = selectors.round_for(request.actor, round_id)
    access.require(request.actor, "rounds.stop", party_id)
    if request.method != "POST":
        return _to_round(found)
    form = StopForm(party_id, request.POST)
    if form.is_valid():
        with refusals(form):
            announcing.round_stop(
                round=found,
                organisation_id=party_id,
                reason=form.cleaned_data["reason"],
                actor=request.actor,
            )
            messages.success(
                request, _("The round is stopped. It is a draft again, and every partner reads why.")
            )
            return _to_round(found)
    return _page(request, found, form, party_id)


def round_together(request: PartnershipRequest, round_id: UUID) -> HttpResponse:
    """Let groups of a draft stand together as was offered, or each by itself again."""
    found = selectors.round_to_set_up(request.actor, round_id)
    if request.method == "POST":
        outlook = questionnaires.outlook(found)
        chosen = hiding.chosen(outlook, request.POST.getlist("join"))
        with refusals_told(request):
            questionnaire_services.round_stand_together(round=found, together=chosen, actor=request.actor)
            messages.success(request, hiding.done_in_words(outlook.reporting.together, chosen))
    return _to_check(found)


def round_discard(request: PartnershipRequest, round_id: UUID) -> HttpResponse:
    """Throw a draft away."""
    found = selectors.round_to_set_up(request.actor, round_id)
    if request.method == "POST":
        with refusals_told(request):
            questionnaire_services.round_discard(round=found, actor=request.actor)
            messages.success(request, _("The draft is thrown away."))
            return redirect(address("evaluation:rounds"))
    return _to_round(found)


def round_look(request: PartnershipRequest, round_id: UUID) -> HttpResponse:
    """Say that who could be seen was looked at, as it is today."""
    found = selectors.round_to_set_up(request.actor, round_id)
    if request.method == "POST":
        services.exposure_look(round=found, actor=request.actor)
        messages.success(request, _("Everybody reads that this was looked at."))
    return _to_round(found)


def round_remind(request: PartnershipRequest, round_id: UUID) -> HttpResponse:
    """Remind everybody who has not answered, without learning who that is."""
    found = selectors.round_for(request.actor, round_id)
    access.require(request.actor, "ballot.remind", found)
    if request.method == "POST":
        with refusals_told(request):
            reminders.reminders_post(round=found, actor=request.actor)
            messages.success(request, _("Whoever has not answered yet gets a letter."))
    return _to_round(found)


def _to_be_checked(round: "Round") -> dict[str, Any]:
    exposure, outlook = selectors.exposure(round), questionnaires.outlook(round)
    return (
        {
            "round": round,
            "cost": facts.cost_in_words(selectors.cost(round)),
            "fit": fitting.before(round),
            "terms": facts.terms(round),
            "exposure": facts.exposure_tables(exposure),
            "hints": hiding.hints(outlook),
            "together": together_in_words(outlook.reporting.together),
            "warnings": facts.exposure_warnings(exposure, round.minimum),
            "partners": names(partnership.parties().values()),
            "to_write": languages.to_write(round),
            "missing": names(languages.missing(round)),
            "lacking": languages.lacking(round),
        }
        | statements.of(round)
        | planned.to_be_checked(round)
    )


def _to_round(round: "Round") -> HttpResponse:
    return redirect(address("evaluation:round", round_id=round.id))


def _to_check(round: "Round") -> HttpResponse:
    return redirect(address("evaluation:round-check", round_id=round.id))
