"""Who answers by a card: whoever has no e-mail address, and everybody of a site that draws as a whole."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.agreement.stages import names
from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.mechanisms.rounds.ballot.hats import hat_places
from accord.mechanisms.rounds.ballot.models import CardsForAll, Hat
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.reporting import Place, reporting_of
from accord.mechanisms.rounds.questionnaires.rules import RoundCut, RoundState
from accord.partnership.rules import TIER_GROUPS, Tier

if TYPE_CHECKING:
    from accord.mechanisms.rounds.questionnaires.models import Round
    from accord.partnership.selectors import InPost

kinds.kind(
    "ballot.cards_for_all", _("{actor} said whose people all draw a card in “{about}”: {organisations}.")
)

BEFORE_OPENING = frozenset({RoundState.DRAFT, RoundState.PROPOSED, RoundState.READY})
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


def sites(round: "Round") -> list[Site]:
    """Return who answers by a card, by organisation: as invited, or as people are in post today before that.

    How many were asked so, never how many have answered.
    """
    if round.state in BEFORE_OPENING:
        people = drawing_of(round, questionnaires.audience(round))
    else:
        people = Counter({hat.place: hat.people for hat in Hat.objects.filter(round=round)})
    return [
        Site(
            organisation_id=organisation_id,
            name=name,
            drawing=tuple(Drawing(whose=place_in_words(round, place), people=people[place]) for place in own),
        )
        for organisation_id, name in questionnaires.organisation_names().items()
        if (own := [place for place in people if place.organisation == organisation_id])
    ]


def drawing_of(round: "Round", audience: "Iterable[InPost]") -> Counter[Place]:
    """Return how many draw a card in each place, as the cuts of a round need it."""
    needed, for_all = hat_places(round), all_draw(round)
    return Counter(
        needed(Place(found.assignment.organisation_id, found.assignment.tier, found.assignment.team_id))
        for found in audience
        if draws(found, for_all)
    )


def draws(found: "InPost", for_all: Collection[UUID]) -> bool:
    """Say whether somebody draws a card. for_all: the organisations in which everybody does."""
    return not found.person.email or found.assignment.organisation_id in for_all


def all_draw(round: "Round") -> frozenset[UUID]:
    """Return the organisations of which everybody draws a card in a round."""
    return frozenset(CardsForAll.objects.filter(round=round).values_list("organisation_id", flat=True))


@transaction.atomic
def cards_for_all(*, round: "Round", organisation_ids: Collection[UUID], actor: Actor) -> None:
    """Say in which organisations everybody draws a card, in place of what was said before.

    Before the round opens only: a card that follows a link would say that the link was not used. Raises
    Denied, Refused.
    """
    access.require(actor, "ballot.give_cards", round)
    locked = questionnaires.round_locked(round.id)
    if locked.state not in BEFORE_OPENING:
        raise Refused(_("It has opened, so it stays as it is: some may have answered by their link."))
    CardsForAll.objects.filter(round=locked).delete()
    chosen = {
        key: name for key, name in questionnaires.organisation_names().items() if key in organisation_ids
    }
    CardsForAll.objects.bulk_create(
        CardsForAll(partnership_id=locked.partnership_id, round=locked, organisation_id=key) for key in chosen
    )
    audit.record(
        "ballot.cards_for_all",
        actor=actor,
        about=locked,
        organisations=names(chosen.values()) or str(_("of none")),
    )


def place_in_words(round: "Round", place: Place) -> str:
    """Return the place of a hat in words: as much of it as the round reports by."""
    reporting = reporting_of(round)
    parts = [questionnaires.organisation_names()[place.organisation]]
    if place.team is not None:
        standing = reporting.standing(RoundCut.TEAM, place.team)
        parts.append(standing.name if standing else questionnaires.names(round).teams[place.team])
    if place.tier:
        parts.append(str(TIER_GROUPS[Tier(place.tier)]))
    return ", ".join(parts)
