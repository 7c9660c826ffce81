"""The minutes: a page for everybody, a PDF for members, a letter to those who came."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from django.core import mail

from accord.foundations import clock
from accord.foundations.errors import Denied, Refused
from accord.foundations.outbox.services import letters_send
from accord.mechanisms.talks import attending, coming, minuting, services
from accord.mechanisms.talks.models import Talk
from accord.mechanisms.talks.referring import Referral
from accord.mechanisms.talks.rules import Cause
from accord.mechanisms.talks.tests.world import NOON, planned
from accord.partnership import selectors as partnership
from tests.cast import Cast

A_WEEK_LATER = timedelta(days=8)  # what can wait leaves on Monday


@pytest.fixture
def talk(cast: Cast) -> Iterator[Talk]:
    with clock.at(NOON), cast.in_scope():
        yield planned(cast)


def held(cast: Cast, talk: Talk) -> Talk:
    """Decide every point, and close the talk."""
    steward, (first, *others) = cast.actor("steward"), talk.points.all()
    services.point_decide_act(
        point=first,
        reading="We hear of it too late.",
        cause=Cause.GOVERNANCE,
        referral=Referral("Partnership board", date(2026, 12, 20)),
        title="One shared list",
        owner=cast.kestrel_member,
        due=date(2026, 12, 18),
        actor=steward,
    )
    for point in others:
        services.point_decide_not(
            point=point, reading="It is so.", cause=Cause.BEHAVIOUR, reason="Not now.", actor=steward
        )
    return services.talk_close(talk=talk, actor=steward)


def test_it_works(cast: Cast, talk: Talk) -> None:
    closed = held(cast, talk)
    came = frozenset({cast.kestrel_member.id, cast.harbour_signatory.id})
    assert minuting.minutes_send(talk=closed, came=came, actor=cast.actor("steward")) == 2
    with clock.at(clock.now() + A_WEEK_LATER):
        letters_send()
    assert {letter.to[0] for letter in mail.outbox} == {
        cast.kestrel_member.email,
        cast.harbour_signatory.email,
    }
    text = mail.outbox[0].body
    assert "1. We hear of problems in time\nWe hear of it too late.\nBehind it: who decides what." in text
    assert "It goes to Partnership board, by 20 December 2026." in text
    assert "We undertake: One shared list (Ben Ives, Kestrel, by 18 December 2026)." in text
    assert "We decided not to act: Not now." in text
    closed.refresh_from_db()
    minutes = minuting.minutes_of(closed)
    assert minutes.heading == "We talked about “Round of October”: 1 undertaken, 2 decided not to act."
    (who,) = [fact.value for fact in minutes.facts if fact.term == "Who came"]
    assert who == "Ilse Brandt (Harbour Capital) and Ben Ives (Kestrel Build)"
    paper = minuting.document(minutes, partnership.partnership())
    for words in ("We hear of it too late.", "Partnership board, by 20 December 2026", "Ilse Brandt"):
        assert words in paper


def test_they_go_out_when_the_talk_is_closed(cast: Cast, talk: Talk) -> None:
    assert "not finished: 0 of 3" in minuting.minutes_of(talk).heading
    with pytest.raises(Refused, match="talk is closed"):
        minuting.minutes_send(
            talk=talk, came=frozenset({cast.kestrel_member.id}), actor=cast.actor("steward")
        )


def test_they_go_once_to_each_who_came(cast: Cast, talk: Talk) -> None:
    closed, steward = held(cast, talk), cast.actor("steward")
    with pytest.raises(Refused) as refused:
        minuting.minutes_send(talk=closed, came=frozenset(), actor=steward)
    assert refused.value.field == "came"
    one, two = cast.kestrel_member.id, cast.harbour_signatory.id
    minuting.minutes_send(talk=closed, came=frozenset({one}), actor=steward)
    minuting.minutes_send(talk=closed, came=frozenset({one, two}), actor=steward)
    with clock.at(clock.now() + A_WEEK_LATER):
        letters_send()
    assert len(mail.outbox) == 2
    with pytest.raises(Denied):
        minuting.minutes_send(talk=closed, came=frozenset({one}), actor=cast.actor("member"))


def test_who_did_not_come_is_not_named(cast: Cast, talk: Talk) -> None:
    closed = held(cast, talk)
    attending.attendances_note(
        talk=closed, came=frozenset({cast.kestrel_member.id}), actor=cast.actor("steward")
    )
    assert [each.attendance.person for each in coming.coming(closed) if each.attendance.came] == [
        cast.kestrel_member
    ]
