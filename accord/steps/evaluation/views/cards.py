"""Cards for people without e-mail: how many, and their sheet for one organisation."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.addresses import address
from accord.foundations.brake import MADE, braked
from accord.foundations.downloads import to_take
from accord.foundations.errors import Refused
from accord.foundations.requests import PartnershipRequest
from accord.mechanisms.rounds.ballot import cards, sheets, sites
from accord.partnership import selectors as partnership
from accord.steps.evaluation import selectors
from accord.steps.evaluation.forms import WholeSitesForm
from accord.web import cards as printing
from accord.web import pdf
from accord.web.refusals import refusals_told

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round


def round_cards(request: PartnershipRequest, round_id: UUID) -> HttpResponse:
    """Who draws a card in this round, by organisation; what to print, and what to do when it is lost."""
    found = selectors.round_for(request.actor, round_id)
    access.require(request.actor, "ballot.give_cards", found)
    form = WholeSitesForm(
        request.POST or None, initial={"organisations": list(map(str, sites.all_draw(found)))}
    )
    if request.method == "POST" and form.is_valid():
        try:
            sites.cards_for_all(round=found, organisation_ids=form.chosen(), actor=request.actor)
        except Refused as refused:
            form.add_error("organisations", str(refused.message))
        else:
            messages.success(request, _("Everybody reads in the log whose people all draw a card."))
            return _to_cards(found)
    drawing = sites.sites(found)
    context = {
        "round": found,
        "sites": drawing,
        "people": sum(site.people for site in drawing),
        "form": form if found.state in sites.BEFORE_OPENING else None,
    }
    return render(request, "evaluation/cards.html", context)


@braked(MADE, method="POST")
def round_cards_take(request: PartnershipRequest, round_id: UUID, party_id: UUID) -> HttpResponse:
    """The cards of one organisation, to be cut out; or why there are none."""
    found = selectors.round_for(request.actor, round_id)
    name = _organisation(request, found, party_id)
    if request.method != "POST":
        return _to_cards(found)
    try:
        taken = cards.cards_take(round=found, organisation_id=party_id, actor=request.actor)
        sheet = sheets.sheet_of(found, name, taken)
        content = printing.document(sheet, colour=partnership.partnership().brand_colour)
    except Refused as refused:
        messages.error(request, str(refused.message))
        return _to_cards(found)
    except pdf.NoPdf as reason:
        return render(
            request, "evaluation/no_cards.html", {"round": found} | pdf.in_words(reason), status=503
        )
    return to_take(content, kind="application/pdf", name=f"{slugify(name)}-cards.pdf")


def round_cards_anew(request: PartnershipRequest, round_id: UUID, party_id: UUID) -> HttpResponse:
    """Have the cards of one organisation drawn anew: those handed out before take no answers any more."""
    found = selectors.round_for(request.actor, round_id)
    name = _organisation(request, found, party_id)
    if request.method == "POST":
        with refusals_told(request):
            cards.cards_draw_anew(round=found, organisation_id=party_id, actor=request.actor)
            said = _("The cards of {organisation} are drawn anew. Print them, and collect the old ones.")
            messages.success(request, said.format(organisation=name))
    return _to_cards(found)


def _organisation(request: PartnershipRequest, round: "Round", organisation_id: UUID) -> str:
    """What an organisation is called whose people draw cards; raises Denied, Http404."""
    access.require(request.actor, "ballot.give_cards", round)
    for site in sites.sites(round):
        if site.organisation_id == organisation_id:
            return site.name
    raise Http404


def _to_cards(round: "Round") -> HttpResponse:
    return redirect(address("evaluation:round-cards", round_id=round.id))
