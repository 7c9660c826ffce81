"""The pages of transitions: begun in two steps, warned, and each sees what waits for the own signature."""

from datetime import timedelta

import pytest

from accord.foundations.registry import waiting_for
from accord.partnership import selectors as partnership
from accord.steps.transition.transitions import selectors
from accord.steps.transition.transitions.rules import Area
from accord.steps.transition.transitions.tests.world import begun, give, handed, seated
from accord.web import pdf
from tests.cast import Cast
from tests.visits import page, visitor

HOSTILE = "<script>alert('x')</script>"


def test_a_small_one_is_set_up_in_two_forms(cast: Cast) -> None:
    client, path = visitor(cast, "steward"), page(cast, "transitions:begin")
    text = client.post(path, {"kind": "person", "title": HOSTILE}).content.decode()
    assert text.count("Choose who leads it.") >= 2
    assert HOSTILE not in text
    with cast.in_scope():
        today = partnership.today()
    sent = {"kind": "person", "title": HOSTILE, "gate_on": today.isoformat(), "leader": str(cast.member.id)}
    text = client.post(path, sent, follow=True).content.decode()
    assert "What belongs into this plan, and between whom?" in text
    with cast.in_scope():
        (transition,) = selectors.transitions(cast.actor("member"))
    take = page(cast, "transitions:take", transition_id=transition.id)
    sent = {"keys": "contacts-who", "owner": str(cast.kestrel_member.id)}
    assert "Choose who accepts what is handed over." in client.post(take, sent).content.decode()
    text = client.post(take, sent | {"receiver": str(cast.manager.id)}, follow=True).content.decode()
    assert "1 line stands in the plan." in text
    assert "Contacts" in text
    assert HOSTILE not in text


def test_giver_and_receiver_are_led_to_their_signature(cast: Cast) -> None:
    with cast.in_scope():
        transition = begun(cast)
        line = handed(cast, transition)
    path = page(cast, "transitions:transition", transition_id=transition.id)
    assert "Say what came of it: The list" in visitor(cast, "kestrel_member").get(path).content.decode()
    with cast.in_scope():
        give(cast, line)
    text = visitor(cast, "manager").get(path).content.decode()
    assert "Accept it, or send it back: The list of documents" in text
    assert "It lies in the shared folder." in text
    assert "Accept it" not in visitor(cast, "member").get(path).content.decode()


def test_several_key_people_at_once_are_warned_about_and_a_leaver_sees_what_is_open(cast: Cast) -> None:
    with cast.in_scope():
        transition, today = begun(cast), partnership.today()
        handed(cast, transition)
        soon = today + timedelta(days=20)
        seated(cast, transition, last_day=soon)
        seated(cast, transition, post="head of design", leaver=cast.manager)
        (found,) = [
            each for each in waiting_for(cast.actor("kestrel_member")) if "before you leave" in str(each.what)
        ]
        assert "1 open" in str(found.what)
    path = page(cast, "transitions:transition", transition_id=transition.id)
    text = visitor(cast, "member").get(path).content.decode()
    assert "2 people on whom the partnership leans go within 60 days" in text
    assert "1 thing to finish or talk over before the last day" in text
    assert "nobody comes yet" in text


def test_the_roster_and_the_team_are_kept_on_pages(cast: Cast) -> None:
    with cast.in_scope():
        transition, today = begun(cast), partnership.today().isoformat()
    client, own = visitor(cast, "steward"), {"transition_id": transition.id}
    add = page(cast, "transitions:seat-add", **own)
    sent = {"post": "site manager", "leaver": str(cast.kestrel_member.id), "planned": "5"}
    assert "A person and a day go together here." in client.post(add, sent).content.decode()
    text = client.post(add, sent | {"last_day": today}, follow=True).content.decode()
    assert "Site manager" in text
    with cast.in_scope():
        (seat,) = selectors.seats(transition)
    held = client.get(page(cast, "transitions:seat", **own, seat_id=seat.id)).content.decode()
    assert f'value="{cast.kestrel_member.id}" selected' in held
    gone = client.post(page(cast, "transitions:seat-remove", **own, seat_id=seat.id), follow=True)
    assert "It is off the roster." in gone.content.decode()
    team = page(cast, "transitions:team", **own)
    assert "Choose a person." in client.post(team, {"part": "Money"}).content.decode()
    text = client.post(team, {"part": "Money", "person": str(cast.manager.id)}, follow=True).content.decode()
    assert "The team has one more." in text


def test_the_dashboard_says_how_transition_stands(cast: Cast) -> None:
    path = page(cast, "overview:dashboard")
    assert "No transition has been begun" in visitor(cast, "steward").get(path).content.decode()
    with cast.in_scope():
        handed(cast, begun(cast))
    text = visitor(cast, "member").get(path).content.decode()
    assert "0 of 1 handover item given and accepted" in text
    assert "is under way: 56 days to its gate." in text


def test_before_anything_is_handed_over_the_dashboard_says_once_that_it_is_under_way(cast: Cast) -> None:
    with cast.in_scope():
        begun(cast)
    text = visitor(cast, "member").get(page(cast, "overview:dashboard")).content.decode()
    steps = text.partition('class="ladder"')[2]
    assert steps.count("is under way: 56 days to its gate") == 1


def test_the_handover_record_says_who_gave_and_who_has_not(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    with cast.in_scope():
        transition = begun(cast)
        give(cast, handed(cast, transition))
        handed(cast, transition, title="The budget", area=Area.BUDGETS)
        seated(cast, transition)
    monkeypatch.setattr(pdf, "pdf", lambda html, **_given: html.encode())
    taken = visitor(cast, "member").get(page(cast, "transitions:record", transition_id=transition.id))
    text = " ".join(taken.content.decode().split())
    assert "0 of 2 handover items given and accepted." in text
    assert "It lies in the shared folder." in text
    assert text.count("Not given yet.") == 1
    assert "Ben Ives, Kestrel, leaves; last day" in text
