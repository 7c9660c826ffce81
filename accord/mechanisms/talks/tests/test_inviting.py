"""The invitation: a letter with a calendar entry for each who comes."""

from collections.abc import Iterator
from datetime import time

import pytest
from django.core import mail

from accord.foundations import clock
from accord.foundations.errors import Denied, Refused
from accord.foundations.outbox.services import letters_send
from accord.mechanisms.talks import attending, calendar_entries, inviting, planning
from accord.mechanisms.talks.models import Talk
from accord.mechanisms.talks.planning import Plan
from accord.mechanisms.talks.tests.world import HELD_ON, NOON, planned
from tests.cast import Cast


@pytest.fixture
def talk(cast: Cast) -> Iterator[Talk]:
    with clock.at(NOON), cast.in_scope():
        yield planned(cast)


def plan(**changes: object) -> Plan:
    given = {
        "held_on": HELD_ON,
        "begins": time(15),
        "lasts": 60,
        "place": "",
        "call_link": "https://call.example/room",
        "facilitator": None,
    }
    return Plan(**(given | changes))  # type: ignore[arg-type]


def test_it_works(cast: Cast, talk: Talk) -> None:
    assert inviting.talk_invite(talk=talk, actor=cast.actor("steward")) == 7
    letters_send()
    letter = next(each for each in mail.outbox if each.to == [cast.kestrel_member.email])
    assert letter.subject == "Northmoor Learning Partnership asks you to talk about “Round of October”"
    assert "Thu 3 December 2026, 14:00 to 15:30 (Europe/London)\nSite office" in letter.body
    ((name, content, kind),) = letter.attachments
    assert (name, kind) == ("talk.ics", "text/calendar; charset=utf-8")
    text = content.decode() if isinstance(content, bytes) else content
    assert "DTSTART:20261203T140000Z" in text
    assert "SEQUENCE:1" in text


def test_who_is_invited_again_gets_an_entry_that_replaces_the_first(cast: Cast, talk: Talk) -> None:
    steward = cast.actor("steward")
    inviting.talk_invite(talk=talk, actor=steward)
    changed = planning.talk_change(talk=talk, plan=plan(), actor=steward)
    inviting.talk_invite(talk=changed, actor=steward)
    changed.refresh_from_db()
    content = (calendar_entries.entry(changed) or b"").decode()
    assert f"UID:talk-{talk.id}@accord" in content
    assert "SEQUENCE:2" in content
    assert "DTSTART:20261203T150000Z" in content
    assert "LOCATION:https://call.example/room" in content


def test_nobody_is_invited_to_a_talk_without_a_time(cast: Cast, talk: Talk) -> None:
    steward = cast.actor("steward")
    timeless = planning.talk_change(talk=talk, plan=plan(begins=None), actor=steward)
    assert calendar_entries.entry(timeless) is None
    with pytest.raises(Refused, match="Choose the time"):
        inviting.talk_invite(talk=timeless, actor=steward)


def test_who_no_longer_comes_gets_no_letter(cast: Cast, talk: Talk) -> None:
    steward = cast.actor("steward")
    inviting.talk_invite(talk=talk, actor=steward)
    attending.attendance_remove(talk=talk, person_id=cast.kestrel_member.id, actor=steward)
    letters_send()
    assert [cast.kestrel_member.email] not in [each.to for each in mail.outbox]


def test_only_who_leads_the_talk_invites_and_changes(cast: Cast, talk: Talk) -> None:
    with pytest.raises(Denied):
        inviting.talk_invite(talk=talk, actor=cast.actor("member"))
    with pytest.raises(Denied):
        planning.talk_change(talk=talk, plan=plan(), actor=cast.actor("director"))
