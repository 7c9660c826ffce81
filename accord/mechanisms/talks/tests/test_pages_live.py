"""The screen of the room, the facilitator's desk, and phones without an account."""

import pytest
from django.test import Client
from django.urls import reverse

from accord.foundations.brake import UnknownLinks
from accord.mechanisms.talks.live import copies, phones, services
from accord.mechanisms.talks.live import selectors as sessions
from accord.mechanisms.talks.models import Live, Talk
from accord.mechanisms.talks.tests.world import planned
from accord.mechanisms.talks.views import phones as views
from tests.cast import Cast
from tests.visits import page, visitor

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "codes", UnknownLinks())
    monkeypatch.setattr(copies, "HOLDS", 0.0)


@pytest.fixture
def talk(cast: Cast) -> Talk:
    return planned(cast)


@pytest.fixture
def live(cast: Cast, talk: Talk) -> Live:
    with cast.in_scope():
        services.live_begin(talk=talk, actor=cast.actor("steward"))
        return services.dots_ask(talk=talk, actor=cast.actor("steward"))


def give(phone: Client, live: Live, **dots: int) -> str:
    path = reverse("joining:dots", args=[live.code])
    return phone.post(path, {"sent": "yes"} | dots, follow=True).content.decode()


def test_it_works(cast: Cast, talk: Talk, live: Live) -> None:
    phone, own = Client(), reverse("joining:phone", args=[live.code])
    typed = phone.post(reverse("joining:code"), {"code": f"{live.code[:3]} {live.code[3:]}".upper()})
    assert typed.headers["Location"] == own
    assert "What should we talk about first?" in phone.get(own).content.decode()
    with cast.in_scope():
        first = talk.points.all()[0]
    assert "Your dots are given." in give(phone, live, **{str(first.id): 2})
    with cast.in_scope():
        assert talk.points.all()[0].dots == 2
    screen = visitor(cast, "steward").get(page(cast, "talks:screen", talk_id=talk.id)).content.decode()
    assert "1 phone has given its dots." in screen
    assert f"{live.code[:3]} {live.code[3:]}" in screen


def test_a_phone_gives_its_dots_once(cast: Cast, talk: Talk, live: Live) -> None:
    with cast.in_scope():
        first, second = (str(point.id) for point in talk.points.all()[:2])
    phone = Client()
    assert "Give at least one dot." in give(phone, live)
    assert "You have three dots." in give(phone, live, **{first: 3, second: 1})
    give(phone, live, **{first: 3})
    give(phone, live, **{first: 3})
    with cast.in_scope():
        assert (talk.points.all()[0].dots, Live.objects.get(id=live.id).voters) == (3, 1)


def test_no_cookie_but_ours_says_that_dots_were_given(cast: Cast, talk: Talk, live: Live) -> None:
    with cast.in_scope():
        first = str(talk.points.all()[0].id)
    phone = Client()
    for forged in ("", "x", "a.b:c"):
        phone.cookies[phones.MEMORY.cookie] = forged
        assert "What should we talk about first?" in (
            phone.get(reverse("joining:phone", args=[live.code])).content.decode()
        )
    assert "Your dots are given." in give(Client(), live, **{first: 1})


def test_who_has_the_page_already_is_told_that_nothing_changed(cast: Cast, talk: Talk, live: Live) -> None:
    phone, own = Client(), reverse("joining:phone", args=[live.code])
    first = phone.get(own)
    tag = first.headers["ETag"]
    unchanged = Client().get(own, headers={"If-None-Match": tag})
    assert (unchanged.status_code, unchanged.content, unchanged.headers["ETag"]) == (304, b"", tag)
    with cast.in_scope():
        services.dots_count(talk=talk, actor=cast.actor("steward"))
    assert phone.get(own, headers={"If-None-Match": tag}).status_code == 200


def test_nothing_of_who_is_signed_in_stands_on_a_phone(cast: Cast, live: Live) -> None:
    own = reverse("joining:phone", args=[live.code])
    assert visitor(cast, "steward").get(own).content == Client().get(own).content
    assert "Anna Rees" not in Client().get(own).content.decode()


def test_a_code_that_nobody_was_given_opens_nothing(cast: Cast, live: Live) -> None:
    phone = Client()
    for path in (reverse("joining:phone", args=["zzzzzz"]), reverse("joining:dots", args=["zzzzzz"])):
        answer = phone.get(path)
        assert answer.status_code == 404
        assert "We know no session with this code." in answer.content.decode()
    assert phone.post(reverse("joining:code"), {"code": "zzz zzz"}).status_code == 404


def test_too_many_unknown_codes_are_answered_shortly(live: Live) -> None:
    phone = Client()
    statuses = {phone.get(reverse("joining:phone", args=[f"zz{n}"])).status_code for n in range(70)}
    assert statuses == {404, 429}
    assert phone.get(reverse("joining:phone", args=[live.code])).status_code == 200


def test_when_it_is_over_phones_are_told_and_ask_no_more(cast: Cast, talk: Talk, live: Live) -> None:
    own = reverse("joining:phone", args=[live.code])
    assert "data-follow" in Client().get(own).content.decode()
    with cast.in_scope():
        services.live_end(talk=talk, actor=cast.actor("steward"))
    text = Client().get(own).content.decode()
    assert "The session is over." in text
    assert "this page goes on" not in text
    wall = visitor(cast, "steward").get(page(cast, "talks:screen", talk_id=talk.id))
    assert "The session is over." in wall.content.decode()
    assert "data-follow" not in text
    assert Client().get(reverse("joining:dots", args=[live.code])).status_code == 302


def test_the_facilitator_leads_the_room_from_the_desk(cast: Cast, talk: Talk) -> None:
    client, desk = visitor(cast, "steward"), page(cast, "talks:desk", talk_id=talk.id)
    assert "The session has not begun." in client.get(desk).content.decode()

    def act(name: str) -> str:
        path = page(cast, "talks:act", talk_id=talk.id, act=name)
        return client.post(path, follow=True).content.decode()

    assert "The room joins with its phones." in act("begin")
    assert "0 phones have given their dots." in act("ask")
    assert "Fewer than five phones gave dots" in act("count")
    assert "There are no totals to go by." in act("order")
    with cast.in_scope():
        first = talk.points.all()[0]
    shown = client.post(page(cast, "talks:show", talk_id=talk.id, point_id=first.id), follow=True)
    assert "The room talks about point 1." in shown.content.decode()
    screen = client.get(page(cast, "talks:screen", talk_id=talk.id)).content.decode()
    assert "1.3 points apart, and we can be sure of it" in screen
    assert "The session has not begun." in act("end")
    assert client.post(page(cast, "talks:act", talk_id=talk.id, act="dance")).status_code == 404
    with cast.in_scope():
        assert sessions.live_of(talk) is None
