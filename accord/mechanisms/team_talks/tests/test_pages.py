"""The pages: a leader reads the card and writes it down, everybody reads what teams said."""

from typing import Any

import pytest
from django.test import Client
from django.utils.html import escape

from accord.foundations.quarters import Quarter
from accord.foundations.registry import minutes_each
from accord.foundations.registry.minutes import asked_in
from accord.mechanisms.team_talks import selectors
from accord.mechanisms.team_talks.document import document
from accord.mechanisms.team_talks.tests.world import Dealt, dealt
from accord.partnership import selectors as partnership
from tests.cast import Cast
from tests.visits import page, visitor

pytestmark = pytest.mark.slow

HOSTILE = "<script>alert('x')</script>"


@pytest.fixture
def found(cast: Cast) -> Dealt:
    with cast.in_scope():
        return dealt(cast)


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def given(cast: Cast, **changes: object) -> dict[str, Any]:
    with cast.in_scope():
        today = partnership.today().isoformat()
    return {
        "held_on": today,
        "reading": HOSTILE,
        "decision": "act",
        "title": "Tell the council too",
        "owner": str(cast.member.id),
        "due": today,
        "reason": "",
    } | changes


def test_a_leader_reads_the_card_and_writes_it_down(cast: Cast, found: Dealt) -> None:
    sam, member = visitor(cast, "manager"), visitor(cast, "kestrel_member")
    with cast.in_scope():
        talk, record, cards = (
            found.address("talk", "Schools"),
            found.address("record", "Schools"),
            found.address("cards"),
        )
    card = text(sam, talk)
    assert "Write down what you talked about" in card
    assert "We hear of problems in time" in card
    assert "Write down what you talked about" not in text(member, talk)
    assert sam.post(record, given(cast)).headers["Location"] == talk
    said = text(member, cards)
    assert escape(HOSTILE) in said
    assert HOSTILE not in said
    assert "Tell the council too" in said


def test_what_was_typed_is_not_lost_when_a_rule_says_no(cast: Cast, found: Dealt) -> None:
    with cast.in_scope():
        record = found.address("record", "Schools")
    shown = visitor(cast, "manager").post(record, given(cast, held_on="2020-01-01"))
    assert "Choose the day on which you talked" in shown.content.decode()
    assert "Tell the council too" in shown.content.decode()


def test_nothing_is_asked_for_beside_the_decision_taken(cast: Cast, found: Dealt) -> None:
    with cast.in_scope():
        record = found.address("record", "Schools")
    without = given(cast, decision="nothing", title="", owner="", due="", reason="It is not ours.")
    assert visitor(cast, "manager").post(record, without).status_code == 302


def test_the_figures_hide_groups_that_are_too_small(cast: Cast, found: Dealt) -> None:
    with cast.in_scope():
        found.act("Schools", found.sam)
        cards = found.address("cards")
    shown = text(visitor(cast, "member"), cards)
    assert "fewer than 5 people" in shown  # Harbour has one
    assert "Still to talk" in shown


def test_the_result_leads_there_and_the_steward_can_send_an_older_one(cast: Cast, found: Dealt) -> None:
    round_id = found.cards.result.round_id
    shown = text(visitor(cast, "member"), page(cast, "publishing:result", round_id=round_id))
    with cast.in_scope():
        assert found.address("cards") in shown


def test_two_teams_name_each_other(cast: Cast, found: Dealt) -> None:
    with cast.in_scope():
        ours, theirs = found.address("together", "Schools"), found.address("together", "Site")
        site, schools = found.talk("Site").id, found.talk("Schools").id
        talk = found.address("talk", "Schools")
    sam, ruth = visitor(cast, "manager"), visitor(cast, "director")
    assert sam.post(ours, {"other": str(site)}).status_code == 302
    assert "would talk together with Site" in text(ruth, theirs)
    assert ruth.post(theirs, {"other": str(schools)}).status_code == 302
    shown = text(sam, talk)
    assert "Together with Site." in shown
    assert "Tell each other of one day" in shown


def test_the_card_on_paper_says_what_the_page_says(cast: Cast, found: Dealt) -> None:
    with cast.in_scope():
        paper = document(found.talk("Schools"))
    assert "We hear of problems in time" in paper
    assert "One question" in paper


def test_it_stands_beside_the_minutes_that_are_counted(cast: Cast, found: Dealt) -> None:
    with cast.in_scope():
        quarter = Quarter.of(partnership.today())
        items = [item for item in asked_in(quarter, cast.member.id) if item.key == found.cards.id]
        assert [(item.minutes, item.counted) for item in items] == [(15, False)]
        assert minutes_each(items) == {}
        assert len(selectors.everything(found.steward)) == 1
