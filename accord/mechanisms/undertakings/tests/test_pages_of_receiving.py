"""The pages of giving and accepting: each says whose turn it is, with errors beside the field."""

from datetime import timedelta

import pytest

from accord.mechanisms.undertakings import services
from accord.mechanisms.undertakings.tests.world import given_to, received_by
from accord.partnership import selectors as partnership
from tests.cast import Cast
from tests.visits import page, visitor


def test_it_works(cast: Cast) -> None:
    with cast.in_scope():
        given = given_to(cast, cast.member)
    own = page(cast, "undertakings:undertaking", undertaking_id=given.id)
    client = visitor(cast, "member")
    text = client.get(own).content.decode()
    assert "<h1>Ben Ives says that this is done. Mia Marsh has to accept it.</h1>" in text
    assert "Accept it, or send it back" in text
    answer = client.post(f"{own}accept/", {"answer": "accepted"}, follow=True).content.decode()
    assert "Everybody can now read that you accepted it." in answer
    assert "<h1>Ben Ives has done this.</h1>" in answer


def test_sent_back_it_says_what_was_missing(cast: Cast) -> None:
    with cast.in_scope():
        given = given_to(cast, cast.member)
    accept = page(cast, "undertakings:accept", undertaking_id=given.id)
    client = visitor(cast, "member")
    text = client.post(accept, {"answer": "sent_back", "reason": " "}).content.decode()
    assert text.count("Say what is missing, so that it can be done.") >= 2
    assert "Say whether it is done." in client.post(accept, {"reason": "x"}).content.decode()
    text = client.post(
        accept, {"answer": "sent_back", "reason": "The last <b>sheet</b>"}, follow=True
    ).content.decode()
    assert "It is Ben Ives’s again, with your reason." in text
    assert "The last &lt;b&gt;sheet&lt;/b&gt;" in text
    assert "Nothing waits to be accepted here." in client.get(accept).content.decode()


def test_its_owner_reads_that_it_waits(cast: Cast) -> None:
    with cast.in_scope():
        wanted = received_by(cast, cast.member)
    report = page(cast, "undertakings:report", undertaking_id=wanted.id)
    client = visitor(cast, "kestrel_member")
    text = client.post(report, {"outcome": "done", "words": "On the drive"}, follow=True).content.decode()
    assert "It now waits for Mia Marsh to accept it." in text
    assert "This waits for Mia Marsh to accept it, or to send it back." in client.get(report).content.decode()
    listed = client.get(page(cast, "undertakings:list")).content.decode()
    assert "One of those that are open waits to be accepted." in listed


@pytest.mark.parametrize(("name", "expected"), [("member", 403), ("kestrel_member", 200), ("steward", 200)])
def test_who_names_the_receiver(cast: Cast, name: str, expected: int) -> None:
    with cast.in_scope():
        made = services.undertaking_make(
            title="Shared drawings",
            owner=cast.kestrel_member,
            due=partnership.today() + timedelta(days=7),
            actor=cast.actor("steward"),
        )
    receiver = page(cast, "undertakings:receiver", undertaking_id=made.id)
    client = visitor(cast, name)
    assert client.get(receiver).status_code == expected
    if expected == 200:
        assert "Choose who accepts it." in client.post(receiver, {"receiver": ""}).content.decode()
        text = client.post(receiver, {"receiver": str(cast.member.id)}, follow=True).content.decode()
        assert "It is done once Mia Marsh accepts it." in text
        assert "Name who accepts it" not in text
