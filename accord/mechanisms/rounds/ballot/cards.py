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
from accord.mechanisms.rounds.keys import keystore
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.reporting import reporting_of
from accord.mechanisms.rounds.questionnaires.rules import RoundCut
from accord.partnership.rules import TIER_GROUPS, Tier

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from accord.mechanisms.rounds.questionnaires.models import Round

kinds.kind("ballot.cards_taken", _("{actor} took the cards of {partner} for “{about}”, to be handed out."))
kinds.kind(
    "ballot.cards_drawn_anew",
    _("{actor} had the cards of {partner} for “{about}” drawn anew: the old ones take no answers."),
)


LARGE_ENOUGH = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """Who draws from one hat. whose: their place in words; people: how many they are, and how many cards."""

    whose: str
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """The people of one organisation who answer by a card."""

    organisation_id: UUID
    name: str
    drawing: tuple[Drawing, ...]

    @property
    def people(self) -> int:
        return sum(each.people for each in self.drawing)

    @property
    def has_small_hat(self) -> bool:
        """Whether so few draw from one of its hats that who drew which card could be guessed."""
        return any(each.people < LARGE_ENOUGH for each in self.drawing)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OnPaper:
    """One card as it is printed. code: in parts; url: what its square holds; whose: where it counts."""

    code: str
    url: str
    whose: str

    def __repr__(self) -> str:
        return "<OnPaper>"  # never written out: a repr ends in logs


def sites(actor: Actor, round: "Round") -> list[Site]:
    """Return who answers by a card, by organisation: how many were asked so, never how many have answered."""
    access.require(actor, "ballot.give_cards", round)
    found = _hats(round)
    return [
        Site(
            organisation_id=organisation_id,
            name=name,
            drawing=tuple(Drawing(whose=_whose(round, hat), people=hat.people) for hat in drawn),
        )
        for organisation_id, name in questionnaires.organisation_names().items()
        if (drawn := [hat for hat in found if hat.organisation_id == organisation_id])
    ]


@transaction.atomic
def cards_take(*, round: "Round", organisation_id: UUID, actor: Actor) -> list[OnPaper]:
    """Return the cards of an organisation, to be printed; all partners read that they were taken.

    Used ones too, so that what is printed says nothing of how many have answered. In the order of the codes:
    it says nothing of anybody. Raises Denied, Refused.
    """
    access.require(actor, "ballot.give_cards", round)
    drawn = _hats_to_draw_from(round, organisation_id)
    token_key = keystore.keys_read(round.id).token_key
    whose = {hat.id: _whose(round, hat) for hat in drawn}
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


def _whose(round: "Round", hat: Hat) -> str:
    """The place of a hat in words: as much of it as the round reports by."""
    place, reporting = hat.place, reporting_of(round)
    parts = [_name(place.organisation)]
    if place.team is not None:
        standing = reporting.standing(RoundCut.TEAM, place.team)
        parts.append(standing.name if standing else questionnaires.names(round).teams[place.team])
    if place.tier:
        parts.append(str(TIER_GROUPS[Tier(place.tier)]))
    return ", ".join(parts)
