"""The first hour: phones without names, a sealed answer, the same floors, and who is shown what."""

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.http import Http404

from accord.agreement import selectors as agreement
from accord.agreement import services as deciding
from accord.analysis.published import EVERYONE, Reason, Suppressed
from accord.foundations import clock
from accord.foundations.errors import Denied, Refused
from accord.mechanisms.first_hour import adopting, seats, selectors, services
from accord.mechanisms.first_hour.letting_go import hour_let_go
from accord.mechanisms.first_hour.rules import Stage
from accord.mechanisms.first_hour.tests.world import (
    BEHAVIOURS,
    COUNCIL,
    HARBOUR,
    KESTREL,
    Beginning,
    asked,
    closed,
)
from accord.mechanisms.rounds.ballot.door import NotOpen
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.rules import RoundState
from accord.partnership import selectors as partnership
from accord.partnership.rules import Office
from accord.standards import selectors as standards
from accord.standards import services as writing

if TYPE_CHECKING:
    from accord.partnership.models import Person


def decide(begun: Beginning, name: str, person: "Person") -> None:
    """Let somebody agree to what is before the partners."""
    actor = begun.actor(person)
    (view,) = agreement.proposals(actor)
    deciding.proposal_decide(
        proposal=view.proposal,
        party_id=begun.organisation(name).id,
        agrees=True,
        seen_hash=view.proposal.text_hash,
        actor=actor,
    )


def test_it_works(begun: Beginning) -> None:
    closed(begun)
    council, kestrel = begun.signs(COUNCIL, "Owen"), begun.signs(KESTREL, "Kay")
    proposal = adopting.hour_propose(hour=begun.hour, actor=begun.leader)
    assert [party.name for party in proposal.parties.all()] == [COUNCIL, KESTREL]
    for name, person in ((COUNCIL, council), (KESTREL, kestrel)):
        decide(begun, name, person)
    assert selectors.stage_of(begun.hour) is Stage.STANDS
    result = publishing.latest_result()
    assert result is not None
    assert publishing.result_row_for(begun.leader, result.round_id) == result
    assert partnership.holders(Office.STEWARD) == [begun.person]
    draft = standards.charter_being_drafted()
    assert draft is not None
    assert [each.behaviour for each in standards.behaviours(draft)] == list(BEHAVIOURS)
    with pytest.raises(Refused, match="were asked about this draft"):
        writing.charter_discard(charter=draft, actor=begun.leader)
    threads = {f"behaviour:{each.thread}" for each in standards.behaviours(draft)}
    assert threads < {item.key for item in publishing.published_of(result).items}


def test_the_floors_are_those_of_every_round(begun: Beginning) -> None:
    closed(begun, council=6, kestrel=6, harbour=2)
    published = selectors.published(begun.hour)
    assert published is not None
    assert published.minimum == 5
    assert published.certificate is not None
    keys = {group.name: group.key for group in published.groups}
    item = published.items[0].key
    assert published.cell(keys[HARBOUR], item) == Suppressed(Reason.TOO_FEW)
    assert isinstance(published.cell(EVERYONE, item), Suppressed)  # Harbour would follow
    assert len(published.items) == 11


def test_what_is_tried_is_shown_in_the_room_only(begun: Beginning) -> None:
    closed(begun)
    assert publishing.latest_result() is None
    assert publishing.results(begun.leader) == []
    assert questionnaires.rounds(begun.leader) == []
    round = begun.hour.round
    assert round is not None
    with pytest.raises(Http404):
        publishing.result_row_for(begun.leader, round.id)


def test_after_a_day_it_is_gone_unless_every_partner_agreed(begun: Beginning) -> None:
    closed(begun)
    hour = begun.hour
    hour_let_go(hour.id, actor=begun.system)
    assert selectors.hour_or_none() is not None
    with clock.at(clock.now() + timedelta(days=1, minutes=20)):
        hour_let_go(hour.id, actor=begun.system)
        assert selectors.hour_or_none() is None
        assert questionnaires.all_in(RoundState.CLOSED) == []


def test_what_stands_stays_when_its_day_is_over(begun: Beginning) -> None:
    closed(begun)
    people = [(name, begun.signs(name, given)) for name, given in ((COUNCIL, "Owen"), (KESTREL, "Kay"))]
    adopting.hour_propose(hour=begun.hour, actor=begun.leader)
    for name, person in people:
        decide(begun, name, person)
    with clock.at(clock.now() + timedelta(days=2)):
        hour_let_go(begun.hour.id, actor=begun.system)
        assert selectors.hour_or_none() is None
        assert publishing.latest_result() is not None


def test_with_fewer_than_two_who_sign_nothing_stands(begun: Beginning) -> None:
    closed(begun)
    begun.signs(COUNCIL, "Owen")
    with pytest.raises(Refused, match="two partners have signatories"):
        adopting.hour_propose(hour=begun.hour, actor=begun.leader)


def test_who_does_not_sign_in_the_room_is_no_partner_yet(begun: Beginning) -> None:
    begun.begin(council=5, kestrel=5, harbour=5)
    assert [found.name for found in partnership.partners()] == [COUNCIL]
    begun.signs(KESTREL, "Kay")
    assert [found.name for found in partnership.partners()] == [COUNCIL, KESTREL]


def test_no_more_phones_join_than_people_are_here(begun: Beginning) -> None:
    begun.begin(council=5, kestrel=1)
    begun.join(KESTREL, 1)
    with pytest.raises(Refused, match="have joined"):
        begun.join(KESTREL, 1)
    (present,) = (each for each in selectors.present(begun.hour) if each.organisation.name == KESTREL)
    with pytest.raises(Refused):
        services.people_say(present=present, people=0, actor=begun.leader)


def test_of_fewer_than_five_phones_nothing_is_asked(begun: Beginning) -> None:
    begun.begin(council=2, kestrel=2)
    begun.join(COUNCIL, 2)
    begun.join(KESTREL, 2)
    with pytest.raises(Refused, match="Fewer than 5 phones"):
        services.room_ask(hour=begun.hour, minutes=10, actor=begun.leader)
    assert selectors.stage_of(begun.hour) is Stage.GATHERING


def test_a_room_is_asked_once_and_nobody_joins_after_it(begun: Beginning) -> None:
    asked(begun, council=5, kestrel=5, harbour=5)
    with pytest.raises(Refused, match="asked once"):
        services.room_ask(hour=begun.hour, minutes=10, actor=begun.leader)
    with pytest.raises(Refused):
        begun.join(COUNCIL, 1)


def test_a_phone_answers_once_and_only_while_it_is_asked(begun: Beginning) -> None:
    joined = asked(begun, council=5, kestrel=5, harbour=1)
    seat = joined[COUNCIL][0]
    begun.answer(seat, 4)
    with pytest.raises(NotOpen):
        begun.answer(seat, 5)
    begun.close()
    assert seats.link_of(begun.hour, selectors.seat_again(seat)) == ""


def test_a_seat_can_be_given_back_before_the_room_is_asked(begun: Beginning) -> None:
    begun.begin(council=1, kestrel=1)
    (seat,) = begun.join(COUNCIL, 1)
    seats.seat_leave(seat=seat)
    begun.join(COUNCIL, 1)


def test_only_whoever_began_it_leads(begun: Beginning) -> None:
    hour = begun.begin(council=5, kestrel=5)
    other = begun.actor(begun.signs(KESTREL, "Kay"))
    with pytest.raises(Denied):
        services.behaviours_write(hour=hour, texts=BEHAVIOURS, actor=other)
    assert selectors.hour_read(other) == hour


def test_two_behaviours_are_not_three(begun: Beginning) -> None:
    hour = begun.begin(council=5, kestrel=5)
    with pytest.raises(Refused, match="three behaviours"):
        services.behaviours_write(hour=hour, texts=["We ask.", "we ask.", "We tell."], actor=begun.leader)


def test_where_partners_sign_already_no_hour_begins(begun: Beginning) -> None:
    begun.begin(council=5, kestrel=5)
    begun.signs(COUNCIL, "Owen")
    begun.signs(KESTREL, "Kay")
    begun.hour.delete()
    with pytest.raises(Denied, match="before anything is shared"):
        services.hour_begin(actor=begun.leader)
