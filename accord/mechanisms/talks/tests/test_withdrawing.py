"""A session that is called off: a letter to who was invited takes the calendar entry back."""

from datetime import time, timedelta
from typing import TYPE_CHECKING

import pytest
from django.core import mail

from accord.foundations import clock
from accord.foundations.errors import Denied, Refused
from accord.foundations.outbox.services import letters_send
from accord.mechanisms.talks import attending, inviting, planning, selectors, withdrawing
from accord.mechanisms.talks.live import services as live
from accord.mechanisms.talks.tests.test_inviting import plan
from accord.mechanisms.talks.tests.world import HELD_ON, NOON, planned
from tests.cast import Cast
from tests.visits import page, visitor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.mechanisms.talks.models import Talk


@pytest.fixture
def talk(cast: Cast) -> "Iterator[Talk]":
    """A talk to which people are invited, and have their letters."""
    with clock.at(NOON), cast.in_scope():
        found = planned(cast)
        inviting.talk_invite(talk=found, actor=cast.actor("steward"))
        letters_send()
        mail.outbox.clear()
        yield found


def entry_of(letter: mail.EmailMessage) -> str:
    ((_name, content, _kind),) = letter.attachments
    return content.decode() if isinstance(content, bytes) else str(content)


def fresh(cast: Cast, talk: "Talk") -> "Talk":
    return selectors.talk_for(cast.actor("steward"), talk.id)


def test_it_works(cast: Cast, talk: "Talk") -> None:
    assert withdrawing.session_call_off(talk=talk, actor=cast.actor("steward")) == 7
    letters_send()
    letter = next(each for each in mail.outbox if each.to == [cast.kestrel_member.email])
    assert letter.subject.endswith("we do not talk about “Round of October” on that day")
    assert "Thu 3 December 2026, 14:00 to 15:30 (Europe/London)" in letter.body
    entry = entry_of(letter)
    for line in ("METHOD:CANCEL", "STATUS:CANCELLED", f"UID:talk-{talk.id}@accord", "SEQUENCE:2"):
        assert line in entry
    standing = selectors.standing()
    assert standing is not None
    assert standing.held_on is None
    assert not standing.finished, "its points are still to be decided"


def test_it_waits_for_a_new_day_and_people_are_invited_anew(cast: Cast, talk: "Talk") -> None:
    steward = cast.actor("steward")
    withdrawing.session_call_off(talk=talk, actor=steward)
    for act, said in (
        (lambda: withdrawing.session_call_off(talk=talk, actor=steward), "called off already"),
        (lambda: inviting.talk_invite(talk=talk, actor=steward), "Choose a new day"),
        (lambda: live.live_begin(talk=talk, actor=steward), "Choose a new day"),
    ):
        with pytest.raises(Refused, match=said):
            act()
    later = plan(held_on=HELD_ON + timedelta(days=7), begins=time(15))
    planning.talk_change(talk=talk, plan=later, actor=steward)
    letters_send()
    assert not mail.outbox, "what has another day by now is not called off any more"
    inviting.talk_invite(talk=talk, actor=steward)
    letters_send()
    assert "SEQUENCE:3" in entry_of(mail.outbox[0])


def test_what_has_begun_is_not_called_off(cast: Cast, talk: "Talk") -> None:
    with clock.at(NOON + timedelta(days=10)), pytest.raises(Refused, match="It has begun"):
        withdrawing.session_call_off(talk=talk, actor=cast.actor("steward"))


def test_only_who_leads_the_talk_calls_it_off(cast: Cast, talk: "Talk") -> None:
    with pytest.raises(Denied):
        withdrawing.session_call_off(talk=talk, actor=cast.actor("director"))


def test_who_was_invited_and_is_asked_no_more_is_told(cast: Cast, talk: "Talk") -> None:
    steward = cast.actor("steward")
    attending.attendance_remove(talk=talk, person_id=cast.kestrel_member.id, actor=steward)
    letters_send()
    (letter,) = mail.outbox
    assert letter.to == [cast.kestrel_member.email]
    assert "need not come any more" in letter.body
    assert "METHOD:CANCEL" in entry_of(letter)
    attending.attendance_add(talk=talk, person=cast.kestrel_member, actor=steward)
    attending.attendance_remove(talk=talk, person_id=cast.kestrel_member.id, actor=steward)
    letters_send()
    assert len(mail.outbox) == 1, "nobody had invited that person anew"


def test_the_page_says_what_it_does_first(cast: Cast, talk: "Talk") -> None:
    steward, here = visitor(cast, "steward"), page(cast, "talks:call-off", talk_id=talk.id)
    assert here in steward.get(page(cast, "talks:talk", talk_id=talk.id)).content.decode()
    assert "7 people were invited." in steward.get(here).content.decode()
    seen = steward.post(here, follow=True).content.decode()
    assert "7 people are told by mail" in seen
    assert "waits for a new day" in seen
    assert "Choose a new day" in seen
    member = visitor(cast, "member").get(page(cast, "talks:talk", talk_id=talk.id)).content.decode()
    assert "Called off: a new day is still to be chosen." in member
