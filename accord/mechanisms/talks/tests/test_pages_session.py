"""The pages around a session: when, who comes, forums, what people raised, minutes."""

import pytest

from accord.foundations.access import Area
from accord.mechanisms.talks import coming, following, forums, raising
from accord.mechanisms.talks.models import Talk
from accord.mechanisms.talks.tests.world import planned
from accord.partnership import selectors as partnership
from tests.cast import Cast
from tests.visits import page, visitor

pytestmark = pytest.mark.slow


@pytest.fixture
def talk(cast: Cast) -> Talk:
    return planned(cast)


def text(cast: Cast, name: str, address: str, **parts: object) -> str:
    return visitor(cast, name).get(page(cast, address, **parts)).content.decode()


def test_when_and_where_are_changed(cast: Cast, talk: Talk) -> None:
    client, path = visitor(cast, "steward"), page(cast, "talks:change", talk_id=talk.id)
    assert 'value="14:00"' in client.get(path).content.decode()
    given = {"held_on": "2026-12-04", "begins": "09:30", "lasts": "60", "facilitator": str(cast.steward.id)}
    for wrong, said in (
        ({}, "Say where, or give the link of the call."),
        ({"place": "Here", "begins": "soon"}, "Write a time such as 14:30."),
        ({"call_link": "javascript:alert(1)"}, "Write the whole address"),
    ):
        assert said in client.post(path, given | wrong).content.decode()
    client.post(path, given | {"call_link": "https://call.example/room"})
    shown = text(cast, "member", "talks:talk", talk_id=talk.id)
    assert "Fri 4 December 2026, 09:30 to 10:30 (Europe/London)" in shown
    assert 'href="https://call.example/room"' in shown
    assert "Anna Rees</dd>" in shown


def test_people_are_added_and_taken_off(cast: Cast, talk: Talk) -> None:
    client, path = visitor(cast, "steward"), page(cast, "talks:who", talk_id=talk.id)
    assert "7 people come to the talk." in client.get(path).content.decode()
    off = page(cast, "talks:comes-not", talk_id=talk.id, person_id=cast.kestrel_member.id)
    assert "6 people come to the talk." in client.post(off, follow=True).content.decode()
    assert "Choose who else comes." in client.post(path, {"person": ""}).content.decode()
    client.post(path, {"person": str(cast.kestrel_member.id)})
    with cast.in_scope():
        assert cast.kestrel_member in {each.attendance.person for each in coming.coming(talk)}


def test_they_are_invited_and_anybody_takes_the_calendar_entry(cast: Cast, talk: Talk) -> None:
    client = visitor(cast, "steward")
    answer = client.post(page(cast, "talks:invite", talk_id=talk.id), follow=True)
    assert "7 people are invited by mail." in answer.content.decode()
    entry = visitor(cast, "member").get(page(cast, "talks:calendar", talk_id=talk.id))
    assert entry.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert b"BEGIN:VEVENT" in entry.content


def test_the_order_is_changed_by_who_leads(cast: Cast, talk: Talk) -> None:
    with cast.in_scope():
        second = talk.points.all()[1]
    up = page(cast, "talks:point-move", talk_id=talk.id, point_id=second.id, way="up")
    assert visitor(cast, "member").post(up).status_code == 403
    assert visitor(cast, "steward").post(up).status_code == 302
    sideways = page(cast, "talks:point-move", talk_id=talk.id, point_id=second.id, way="sideways")
    assert visitor(cast, "steward").post(sideways).status_code == 404
    with cast.in_scope():
        assert talk.points.all()[0] == second


def test_forums_are_kept(cast: Cast) -> None:
    client, path = visitor(cast, "steward"), page(cast, "talks:forums")
    client.post(path, {"name": "Partnership board"})
    again = client.post(path, {"name": "PARTNERSHIP board"}).content.decode()
    assert "This forum stands on the list already." in again
    with cast.in_scope():
        (board,) = forums.kept(cast.actor("steward"))
    client.post(page(cast, "talks:forum-end", forum_id=board.id))
    assert "Boards and meetings that can decide stand here" in client.get(path).content.decode()


def test_a_point_goes_through_the_facilitator(cast: Cast) -> None:
    with cast.in_scope():
        cast.add_facilitator(until=partnership.today(), areas=[Area.TALKS])
    member = visitor(cast, "member")
    answer = member.post(
        page(cast, "talks:raise"), {"sentence": "K. never says no.", "named": "nameless"}, follow=True
    )
    assert "This point waits for the facilitator." in answer.content.decode()
    assert "K. never says no." not in text(cast, "steward", "talks:raised")
    with cast.in_scope():
        (raised,) = (each.raised for each in following.all_raised(cast.actor("facilitator")))
    path = page(cast, "talks:pass-on", raised_id=raised.id)
    assert visitor(cast, "steward").get(path).status_code == 403
    client = visitor(cast, "facilitator")
    assert "Could somebody recognise who raised this?" in client.get(path).content.decode()
    client.post(path, {"sentence": "It is hard to say no."})
    shown = text(cast, "member", "talks:raised")
    assert "It is hard to say no." in shown
    assert "raised without a name" in shown


def test_what_was_raised_is_taken_up_or_set_aside(cast: Cast, talk: Talk) -> None:
    with cast.in_scope():
        first, second = (
            raising.raised_point_make(sentence=words, named=True, actor=cast.actor("member"))
            for words in ("Who pays?", "Who drives?")
        )
    client = visitor(cast, "steward")
    assert "Raised meanwhile" in client.get(page(cast, "talks:talk", talk_id=talk.id)).content.decode()
    client.post(page(cast, "talks:take-up", raised_id=first.id))
    assert "Raised by" in text(cast, "member", "talks:talk", talk_id=talk.id)
    aside = page(cast, "talks:set-aside", raised_id=second.id)
    assert "Say why" in client.post(aside, {"reason": ""}).content.decode()
    client.post(aside, {"reason": "Everybody does."})
    assert "Everybody does." in text(cast, "member", "talks:raised-point", raised_id=second.id)


def test_where_nobody_passes_points_on_the_page_says_so(cast: Cast) -> None:
    shown = text(cast, "member", "talks:raise")
    assert "It stands there in your name" in shown
    assert "Through the facilitator" not in shown


def test_minutes_are_read_by_everybody_and_not_sent_before_the_end(cast: Cast, talk: Talk) -> None:
    assert "These minutes are not finished: 0 of 3 points" in text(
        cast, "member", "talks:minutes", talk_id=talk.id
    )
    path = page(cast, "talks:minutes-send", talk_id=talk.id)
    with cast.in_scope():
        came = str(cast.kestrel_member.id)
    said = visitor(cast, "steward").post(path, {"came": [came]}).content.decode()
    assert "The minutes go out when every point is decided" in said
