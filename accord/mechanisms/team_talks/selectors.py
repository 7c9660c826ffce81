"""Reading the cards of results, and what teams made of them."""

from datetime import date, datetime
from uuid import UUID

from django.db.models import Q, QuerySet
from django.shortcuts import get_object_or_404

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.once import once
from accord.foundations.seldom import seldom
from accord.mechanisms.team_talks import rules
from accord.mechanisms.team_talks.models import Cards, Counted, TeamTalk
from accord.mechanisms.team_talks.rules import Standing
from accord.mechanisms.team_talks.tallies import Tally
from accord.partnership import selectors as partnership


def talks() -> "QuerySet[TeamTalk]":
    """Return every talk of a team with what its sentences name, for questions to build on."""
    found: QuerySet[TeamTalk] = TeamTalk.objects.select_related(
        "cards__result__round",
        "team__organisation",
        "organisation",
        "leader__employer",
        "above__leader",
        "together_with__team__organisation",
        "together_with__organisation",
        "undertaking__owner__employer",
    ).prefetch_related("undertaking__moves")
    return found.defer("cards__result__record")  # of hundreds of teams, one long text would come with each


def everything(actor: Actor) -> list[Cards]:
    """Return the cards of every result, the latest first."""
    access.require(actor, "team_talks.read")
    return list(_cards())


def cards_for(actor: Actor, cards_id: UUID) -> Cards:
    """Return the cards of one result; raises Http404, Denied."""
    found = get_object_or_404(_cards(), id=cards_id)
    access.require(actor, "team_talks.read", found)
    return found


@once
def of_round(round_id: UUID) -> Cards | None:
    """Return the cards of the result of a round, or None before they are sent."""
    return _cards().filter(result__round_id=round_id).first()


@once
def open_cards() -> Cards | None:
    """Return the cards about which teams talk now, or None. Of two results, the later closes the earlier."""
    return _cards().filter(ended_at=None).first()


def sent_between(start: datetime, end: datetime) -> list[Cards]:
    """Return the cards that were sent from one moment until before another."""
    return list(_cards().filter(sent_at__gte=start, sent_at__lt=end))


def talk_for(actor: Actor, cards_id: UUID, talk_id: UUID) -> TeamTalk:
    """Return the talk of one team; raises Http404, Denied."""
    found = get_object_or_404(talks(), id=talk_id, cards_id=cards_id)
    access.require(actor, "team_talks.read", found)
    return found


def talk_or_none(talk_id: UUID) -> TeamTalk | None:
    """Return the talk of one team, or None."""
    return talks().filter(id=talk_id).first()


@once
def talks_of(cards: Cards) -> list[TeamTalk]:
    """Return the talk of every team, from the top of the tree down."""
    return list(talks().filter(cards=cards))


def talks_by_id(ids: list[UUID]) -> dict[UUID, TeamTalk]:
    """Return a few talks by their ids."""
    return {found.id: found for found in talks().filter(id__in=ids)}


def held_by(person_id: UUID, since: date, until: date) -> list[TeamTalk]:
    """Return the talks that somebody wrote down, of those that were held between two days."""
    return list(talks().filter(held_by_id=person_id, held_on__range=(since, until)))


def below(talk: TeamTalk) -> list[TeamTalk]:
    """Return the talks of the teams that belong to one."""
    return list(talks().filter(above=talk))


def to_hold(person_id: UUID, *, stewards: bool) -> list[TeamTalk]:
    """Return the talks that wait for whoever leads these teams; what nobody leads is the steward's."""
    mine = Q(leader_id=person_id)
    found = TeamTalk.objects.select_related("cards__result__round", "team", "organisation").filter(
        mine | Q(leader=None) if stewards else mine, held_on=None, cards__ended_at=None
    )
    return seldom(found.defer("cards__result__record"))  # what a line says, as it is asked around every page


def partner_of(talk: TeamTalk) -> TeamTalk | None:
    """Return the team with which one talks together: each has named the other."""
    other = talk.together_with
    return other if other is not None and other.together_with_id == talk.id else None


def asked_for(found: list[TeamTalk]) -> list[tuple[TeamTalk, TeamTalk]]:
    """Return which of these teams another one has named, without being named by it, each with that other."""
    if not found:
        return []
    by_id = {talk.id: talk for talk in found}
    asked = seldom(talks().filter(together_with_id__in=list(by_id), held_on=None))
    pairs = [(by_id[other.together_with_id], other) for other in asked if other.together_with_id]
    return [(talk, other) for talk, other in pairs if talk.together_with_id != other.id]


def possible_partners(talk: TeamTalk) -> list[TeamTalk]:
    """Return the teams of other organisations that have not talked yet and are in no pair."""
    if talk.whose is None or talk.held_on is not None:
        return []
    found = talks().filter(cards_id=talk.cards_id, held_on=None).exclude(id=talk.id)
    return [
        other
        for other in found
        if other.whose not in {None, talk.whose} and partner_of(other) in {None, talk}
    ]


def standing_of(talk: TeamTalk) -> Standing:
    """Return how far a team has come today."""
    return rules.standing(talk, talk.cards, partnership.today())


@once
def tallies(cards: Cards) -> tuple[Tally, ...]:
    """Return how many people count where, and whether their team has talked."""
    found = Counted.objects.filter(talk__cards=cards).order_by()
    rows = found.values_list("talk_id", "organisation_id", "tier", "people", "talk__held_on")
    return tuple(
        Tally(talk_id, organisation_id, tier, people, people if held_on else 0)
        for talk_id, organisation_id, tier, people, held_on in rows
    )


def _cards() -> "QuerySet[Cards]":
    found: QuerySet[Cards] = Cards.objects.select_related("result__round")
    return found.defer("result__record")
