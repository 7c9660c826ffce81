"""Cards on paper: taken by the steward for one organisation, and drawn anew where a sheet was lost."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.addresses import absolute
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.mechanisms.rounds.ballot import codes, hats
from accord.mechanisms.rounds.ballot.models import Card, Hat
from accord.mechanisms.rounds.ballot.sites import place_in_words
from accord.mechanisms.rounds.keys import keystore
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from accord.mechanisms.rounds.questionnaires.models import Round

kinds.kind("ballot.cards_taken", _("{actor} took the cards of {partner} for “{about}”, to be handed out."))
kinds.kind(
    "ballot.cards_drawn_anew",
    _("{actor} had the cards of {partner} for “{about}” drawn anew: the old ones take no answers."),
)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OnPaper:
    """One card as it is printed. code: in parts; url: what its square holds; whose: where it counts."""

    code: str
    url: str
    whose: str

    def __repr__(self) -> str:
        return "<OnPaper>"  # never written out: a repr ends in logs


@transaction.atomic
def cards_take(*, round: "Round", organisation_id: UUID, actor: Actor) -> list[OnPaper]:
    """Return the cards of an organisation, to be printed; all partners read that they were taken.

    Used ones too, so that what is printed says nothing of how many have answered. In the order of the codes:
    it says nothing of anybody. Raises Denied, Refused.
    """
    access.require(actor, "ballot.give_cards", round)
    drawn = _hats_to_draw_from(round, organisation_id)
    token_key = keystore.keys_read(round.id).token_key
    whose = {hat.id: place_in_words(round, hat.place) for hat in drawn}
    made = [
        (codes.code_for(token_key, card.id), whose[card.hat_id])
        for card in Card.objects.filter(hat__in=drawn, replaced=False)
    ]
    audit.record("ballot.cards_taken", actor=actor, about=round, partner=_name(organisation_id))
    return [
        OnPaper(code=codes.in_parts(code), url=absolute(reverse("ballot:start", args=[code])), whose=words)
        for code, words in sorted(made, key=lambda each: (each[1], each[0]))
    ]


@transaction.atomic
def cards_draw_anew(*, round: "Round", organisation_id: UUID, actor: Actor) -> None:
    """Replace every card of an organisation by another, used or not: so it tells nobody which were used.

    As many as people draw there, since nobody may learn how many of them have answered; the hat still takes
    no more answers than it has people. Raises Denied, Refused.
    """
    access.require(actor, "ballot.give_cards", round)
    drawn = _hats_to_draw_from(round, organisation_id)
    Card.objects.filter(hat__in=drawn).update(replaced=True)
    hats.cards_make(round, drawn)
    audit.record("ballot.cards_drawn_anew", actor=actor, about=round, partner=_name(organisation_id))


def typed_at() -> str:
    """Return where a code is typed in, as it is printed on each card."""
    return absolute(reverse("ballot:code"))


def _hats_to_draw_from(round: "Round", organisation_id: UUID) -> list[Hat]:
    """The hats of an organisation, locked: nobody spends a card while they are drawn anew. Raises Refused."""
    if not questionnaires.takes_answers(round.id, clock.now()):
        raise Refused(_("This round is not open, so no card would take answers."))
    drawn = list(_hats(round).filter(organisation_id=organisation_id).select_for_update())
    if not drawn:
        raise Refused(_("Everybody asked there has an e-mail address, and a link of their own."))
    return drawn


def _hats(round: "Round") -> "QuerySet[Hat]":
    found: QuerySet[Hat] = Hat.objects.filter(round=round)
    return found


def _name(organisation_id: UUID) -> str:
    return questionnaires.organisation_names()[organisation_id]
