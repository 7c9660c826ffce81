"""A workshop: shown to the room, proposed by phones without a name, decided, and gone."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from accord.foundations import clock
from accord.foundations.brake import UnknownLinks
from accord.foundations.errors import Denied, Refused
from accord.mechanisms.talks.live import copies
from accord.steps.culture.ways import jobs
from accord.steps.culture.ways.live import selectors as sessions
from accord.steps.culture.ways.live import services
from accord.steps.culture.ways.live.services import Proposed
from accord.steps.culture.ways.models import Suggestion, Topic, Workshop
from accord.steps.culture.ways.rules import Kind
from accord.steps.culture.ways.tests.world import USUAL, in_days, in_register, said, shown
from accord.steps.culture.ways.views import phones
from tests.cast import Cast
from tests.visits import page, visitor

HOSTILE = "<script>alert('x')</script>"


@pytest.fixture(autouse=True)
def fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(phones, "codes", UnknownLinks())
    monkeypatch.setattr(copies, "HOLDS", 0.0)


@pytest.fixture
def topic(cast: Cast) -> Topic:
    with cast.in_scope():
        (found,) = in_register(cast, USUAL)
        said(cast, found, "kestrel")
        return found


def propose(workshop: Workshop, *, kind: Kind = Kind.NEW, times: int = 1, words: str = "") -> None:
    for _phone in range(times):
        services.proposal_give(
            workshop_id=workshop.id, asked=workshop.asked, proposed=Proposed(kind=kind, words=words)
        )


def test_it_works(cast: Cast, topic: Topic) -> None:
    """From the wall over the phones to the decision, and nothing of the phones is left."""
    steward, phone = visitor(cast, "steward"), Client()
    steward.post(page(cast, "ways:act", act="begin"))
    text = steward.post(page(cast, "ways:show", topic_id=topic.id), follow=True).content.decode()
    assert "Expenses and travel: 0 phones have proposed something." in text
    with cast.in_scope():
        workshop = sessions.going_on()
    assert workshop is not None
    typed = phone.post(reverse("workshop:code"), {"code": f"{workshop.code[:3]} {workshop.code[3:]}".upper()})
    own = reverse("workshop:phone", args=[workshop.code])
    assert typed.headers["Location"] == own
    assert "Propose how we do it" in phone.get(own).content.decode()
    sent = {"choice": str(cast.kestrel.id), "words": f"Quick. {HOSTILE}"}
    path = reverse("workshop:propose", args=[workshop.code])
    assert "Choose one." in phone.post(path, {"words": "Quick."}).content.decode()
    assert "Your proposal is given." in phone.post(path, sent, follow=True).content.decode()
    assert phone.post(path, sent).headers["Location"] == own
    with cast.in_scope():
        propose(workshop, times=4)
    assert "Take the way of" not in steward.get(page(cast, "ways:screen")).content.decode()
    text = steward.post(page(cast, "ways:act", act="count"), follow=True).content.decode()
    assert "Take the way of Kestrel Build" in text
    assert "4 phones" in text
    assert "Quick." not in steward.get(page(cast, "ways:screen")).content.decode()
    with cast.in_scope():
        (line,) = [each for each in sessions.suggestions(_again(workshop)) if each.words]
    steward.post(page(cast, "ways:words", suggestion_id=line.id), {"shown": "yes"})
    wall = steward.get(page(cast, "ways:screen")).content.decode()
    assert "Quick." in wall
    assert HOSTILE not in wall
    with cast.in_scope():
        review = in_days(300).isoformat()
    decided = {"kind": "new", "words": "By photograph.", "reasons": "Quick.", "review_on": review}
    text = steward.post(page(cast, "ways:decide", topic_id=topic.id), decided, follow=True).content.decode()
    assert "the room sees what was decided" in text
    assert "By photograph." in phone.get(own).content.decode()
    steward.post(page(cast, "ways:act", act="end"))
    assert "The workshop is over." in phone.get(own).content.decode()
    assert "The workshop is over." in steward.get(page(cast, "ways:screen")).content.decode()
    with cast.in_scope():
        assert not Suggestion.objects.exists()


def _again(workshop: Workshop) -> Workshop:
    found: Workshop = Workshop.objects.get(id=workshop.id)
    return found


def test_what_fewer_than_five_phones_propose_nobody_sees(cast: Cast, topic: Topic) -> None:
    with cast.in_scope():
        workshop, steward = shown(cast, topic), cast.actor("steward")
        propose(workshop, times=4, words="Ours.")
        services.proposals_close(actor=steward)
        assert sessions.suggestions(_again(workshop)) == []
        with pytest.raises(Refused):
            services.words_show(suggestion=Suggestion.objects.all()[0], shown=True, actor=steward)
    text = visitor(cast, "steward").get(page(cast, "ways:desk")).content.decode()
    assert "Fewer than five phones proposed something" in text
    assert "Ours." not in text


def test_what_comes_late_or_to_another_asking_is_not_taken(cast: Cast, topic: Topic) -> None:
    with cast.in_scope():
        workshop, steward = shown(cast, topic), cast.actor("steward")
        propose(workshop)
        services.topic_show(topic=topic, actor=steward)
        assert not Suggestion.objects.exists()
        with pytest.raises(Refused):
            propose(workshop)
        services.proposals_close(actor=steward)
        with pytest.raises(Refused):
            propose(_again(workshop))


def test_one_workshop_goes_on_at_a_time_and_a_forgotten_one_gives_way(cast: Cast, topic: Topic) -> None:
    with cast.in_scope():
        first = services.workshop_begin(actor=cast.actor("steward"))
        assert services.workshop_begin(actor=cast.actor("steward")) == first
        with pytest.raises(Denied):
            services.topic_show(topic=topic, actor=cast.actor("member"))
        with clock.at(clock.now() + timedelta(hours=13)):
            with pytest.raises(Refused):
                services.topic_show(topic=topic, actor=cast.actor("steward"))
            assert services.workshop_begin(actor=cast.actor("steward")) != first


def test_the_clock_lets_go_what_phones_proposed_in_a_forgotten_one(cast: Cast, topic: Topic) -> None:
    with cast.in_scope():
        workshop = shown(cast, topic)
        propose(workshop)
        jobs.workshops_let_go()
        assert Suggestion.objects.exists()
        with clock.at(clock.now() + timedelta(hours=12)):
            jobs.workshops_let_go()
        assert not Suggestion.objects.exists()
        assert _again(workshop).ended_at is not None


def test_an_unknown_code_opens_nothing(db: None) -> None:
    assert (
        "We know no workshop with this code."
        in Client().post(reverse("workshop:code"), {"code": "abc"}).content.decode()
    )
    assert Client().get(reverse("workshop:propose", args=["nowhere"])).status_code == 404
