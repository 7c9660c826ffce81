"""Where somebody must accept that it is done, given and accepted are two acts of two people."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from accord.foundations import clock
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.foundations.registry import waiting_for
from accord.mechanisms.undertakings import keepers, receiving, selectors, services
from accord.mechanisms.undertakings.keepers import Keeper
from accord.mechanisms.undertakings.models import Giving, Undertaking
from accord.mechanisms.undertakings.rules import Answer, Kind, Outcome, State
from accord.mechanisms.undertakings.tests.world import given_to, received_by
from accord.partnership import services as roster
from accord.partnership.merging import services as merging
from accord.partnership.merging.services import Taken
from tests.cast import Cast

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def at_noon(cast: Cast) -> Iterator[None]:
    with clock.at(NOON), cast.in_scope():
        yield


def waits(cast: Cast, name: str) -> list[str]:
    return [str(each.what) for each in waiting_for(cast.actor(name))]


def test_it_works(cast: Cast) -> None:
    given = given_to(cast, cast.member)
    assert (given.state, given.evidence, given.ended_at) == (State.GIVEN, "On the shared drive", None)
    assert waits(cast, "member") == ["Accept or send back what Ben Ives says is done: “Shared drawings”"]
    assert waits(cast, "kestrel_member") == []
    done = receiving.undertaking_accept(undertaking=given, actor=cast.actor("member"))
    assert (done.state, done.evidence, done.ended_at) == (State.DONE, "On the shared drive", NOON)
    (giving,) = done.givings.all()
    assert (giving.receiver, giving.answer, giving.answered_at) == (cast.member, Answer.ACCEPTED, NOON)
    assert waits(cast, "member") == []


def test_what_is_sent_back_is_the_owners_again_by_its_day(cast: Cast) -> None:
    given = given_to(cast, cast.member)
    back = receiving.undertaking_send_back(
        undertaking=given, reason=" The last sheet is missing. ", actor=cast.actor("member")
    )
    assert (back.state, back.evidence, back.due) == (State.OPEN, "", given.due)
    assert waits(cast, "kestrel_member") == ["Report on what you undertook: “Shared drawings”"]
    with clock.at(NOON + timedelta(hours=1)):
        again = services.undertaking_report(
            undertaking=back, outcome=Outcome.DONE, words="Now all", actor=cast.actor("kestrel_member")
        )
        receiving.undertaking_accept(undertaking=again, actor=cast.actor("member"))
    told = [(each.evidence, each.reason) for each in given.givings.all()]
    assert told == [("On the shared drive", "The last sheet is missing."), ("Now all", "")]


def test_it_is_sent_back_with_a_reason_only(cast: Cast) -> None:
    given = given_to(cast, cast.member)
    with pytest.raises(Refused) as refused:
        receiving.undertaking_send_back(undertaking=given, reason="  ", actor=cast.actor("member"))
    assert refused.value.field == "reason"
    with pytest.raises(IntegrityError), transaction.atomic():
        given.givings.update(answer=Answer.SENT_BACK, answered_at=NOON)


@pytest.mark.parametrize("name", ["steward", "kestrel_member", "manager"])
def test_nobody_else_accepts_it(cast: Cast, name: str) -> None:
    given = given_to(cast, cast.member)
    with pytest.raises(Denied, match="named to accept"):
        receiving.undertaking_accept(undertaking=given, actor=cast.actor(name))
    with pytest.raises(Denied, match="named to accept"):
        receiving.undertaking_send_back(undertaking=given, reason="No", actor=cast.actor(name))


def test_only_what_was_given_is_accepted_and_once(cast: Cast) -> None:
    wanted, receiver = received_by(cast, cast.member), cast.actor("member")
    with pytest.raises(Refused, match="Nothing waits"):
        receiving.undertaking_accept(undertaking=wanted, actor=receiver)
    given = services.undertaking_report(
        undertaking=wanted, outcome=Outcome.DONE, words="Seen", actor=cast.actor("steward")
    )
    receiving.undertaking_accept(undertaking=given, actor=receiver)
    with pytest.raises(Refused, match="Nothing waits"):
        receiving.undertaking_accept(undertaking=given, actor=receiver)


def test_while_it_waits_its_owner_cannot_report_again_nor_is_it_overdue(cast: Cast) -> None:
    given = given_to(cast, cast.member)
    for outcome in Outcome:
        with pytest.raises(Refused, match="receiver’s turn"):
            services.undertaking_report(
                undertaking=given, outcome=outcome, words="x", actor=cast.actor("kestrel_member")
            )
    with clock.at(NOON + timedelta(days=60)):
        counts = selectors.counts()
    assert (counts.open, counts.given, counts.overdue, counts.done) == (1, 1, 0, 0)


def test_moved_or_dropped_it_needs_nobody(cast: Cast) -> None:
    dropped = services.undertaking_report(
        undertaking=received_by(cast, cast.member),
        outcome=Outcome.DROPPED,
        words="No money",
        actor=cast.actor("kestrel_member"),
    )
    assert dropped.state == State.DROPPED


def test_the_receiver_is_somebody_else_in_post(cast: Cast) -> None:
    for person in (cast.kestrel_member, cast.stranger):
        with pytest.raises(Refused) as refused:
            received_by(cast, person)
        assert refused.value.field == "receiver"
    made = received_by(cast, cast.member)
    with pytest.raises(IntegrityError), transaction.atomic():
        Undertaking.objects.filter(id=made.id).update(receiver=cast.kestrel_member)


def test_the_owner_or_the_steward_names_the_receiver_and_it_stays(cast: Cast) -> None:
    make = {"owner": cast.kestrel_member, "due": date(2026, 12, 1), "actor": cast.actor("steward")}
    first = services.undertaking_make(title="One", **make)  # type: ignore[arg-type]
    owner = cast.actor("kestrel_member")
    with pytest.raises(Denied):
        receiving.receiver_name(undertaking=first, receiver=cast.member, actor=cast.actor("member"))
    receiving.receiver_name(undertaking=first, receiver=cast.member, actor=owner)
    with pytest.raises(Refused, match="has not left"):
        receiving.receiver_name(undertaking=first, receiver=cast.manager, actor=owner)
    line = services.undertaking_make(title="Two", kind=Kind.PLAN_LINE, **make)  # type: ignore[arg-type]
    with pytest.raises(Refused, match="Nobody has to accept"):
        receiving.receiver_name(undertaking=line, receiver=cast.member, actor=owner)


def test_when_the_receiver_has_left_another_is_named_and_has_it_before_him(cast: Cast) -> None:
    receiver = cast.add_colleague("leaver", cast.council)
    given = given_to(cast, receiver)
    roster.person_leave(person=receiver, last_day=date(2026, 11, 23), actor=cast.system)
    (what,) = waits(cast, "kestrel_member")
    assert what == "Name who accepts “Shared drawings”: whoever was named has left"
    assert what in waits(cast, "steward")
    named = receiving.receiver_name(
        undertaking=given, receiver=cast.manager, actor=cast.actor("kestrel_member")
    )
    done = receiving.undertaking_accept(undertaking=named, actor=cast.actor("manager"))
    assert done.state == State.DONE


def test_it_is_not_handed_over_to_whoever_accepts_it(cast: Cast) -> None:
    owner = cast.add_colleague("leaver", cast.council)
    made = services.undertaking_make(
        title="One",
        owner=owner,
        due=date(2026, 12, 1),
        receiver=cast.member,
        actor=cast.actor("steward"),
    )
    roster.person_leave(person=owner, last_day=date(2026, 11, 23), actor=cast.system)
    with pytest.raises(Refused, match="cannot be the one") as refused:
        services.undertaking_hand_over(undertaking=made, owner=cast.member, actor=cast.actor("steward"))
    assert refused.value.field == "owner"


def test_the_room_that_keeps_it_hears_of_its_end_when_it_is_accepted(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended: list[str] = []
    monkeypatch.setattr(
        keepers, "_keepers", {"": Keeper(lets=lambda *_: True, ended=lambda _: ended.append("x"))}
    )
    given = given_to(cast, cast.member)
    assert ended == []
    receiving.undertaking_accept(undertaking=given, actor=cast.actor("member"))
    assert ended == ["x"]


def test_the_log_tells_both_acts_without_a_word_of_the_reason(cast: Cast) -> None:
    given = given_to(cast, cast.member)
    receiving.undertaking_send_back(undertaking=given, reason="Secret", actor=cast.actor("member"))
    told = [line.sentence for line in audit.lines(cast.actor("member"), limit=2)]
    assert told == [
        "Mia Marsh did not accept “Shared drawings” yet, and sent it back.",
        "Ben Ives reported “Shared drawings” as done: its receiver is asked to accept it.",
    ]


def test_nobody_accepts_from_oneself_once_two_records_are_one(cast: Cast) -> None:
    twin = cast.add_colleague("twin", cast.kestrel)
    given_to(cast, twin)
    merging.people_merge(
        kept=cast.kestrel_member, gone=twin, taken=Taken(), actor=cast.actor("administrator")
    )
    (mine,) = selectors.undertakings(cast.actor("kestrel_member"), mine=True)
    assert (mine.state, mine.receiver, mine.evidence) == (State.OPEN, None, "")
    assert not Giving.objects.exists()


def test_a_title_with_marks_of_its_own_stands_in_single_ones(cast: Cast) -> None:
    services.undertaking_make(
        title="A “perhaps” list of both teams",
        owner=cast.kestrel_member,
        due=NOON.date(),
        actor=cast.actor("steward"),
    )
    assert waits(cast, "kestrel_member") == ["Report on what you undertook: “A ‘perhaps’ list of both teams”"]
