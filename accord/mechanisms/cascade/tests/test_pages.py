"""The pages: leaders brief, the level above answers, the steward finds who is late; each sees the own."""

import re

import pytest
from django.test import Client
from django.utils.html import escape

from accord.mechanisms.cascade import services
from accord.mechanisms.cascade.rules import DAYS_EACH
from accord.mechanisms.cascade.tests.world import SITUATION, Down, after, announced, started
from accord.partnership import selectors as partnership
from tests.cast import Cast
from tests.visits import page, visitor

pytestmark = pytest.mark.slow

HOSTILE = "<script>alert('x')</script>"


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def given(down: Down, name: str, **changes: object) -> dict[str, object]:
    with down.cast.in_scope():
        there = [str(person.id) for person in down.people_in(name)]
        return {"given_on": partnership.today().isoformat(), "present": there, "asked": "Who pays?"} | changes


@pytest.fixture
def down(cast: Cast) -> Down:
    with cast.in_scope():
        return started(cast)


def test_a_team_is_briefed_writes_and_is_answered(cast: Cast, down: Down) -> None:
    ruth, steward = visitor(cast, "director"), visitor(cast, "steward")
    with cast.in_scope():
        board, brief, statement, answer = (
            down.address(name, "Board") for name in ("briefing", "brief", "statement", "answer")
        )
    assert "Write down that you briefed them" in text(ruth, board)
    assert ruth.post(brief, given(down, "Board")).headers["Location"] == board
    assert "was briefed on" in text(ruth, board)
    assert ruth.post(statement, {"statement": HOSTILE}).status_code == 302
    assert escape(HOSTILE) in text(steward, board)
    assert HOSTILE not in text(steward, board)
    assert steward.post(answer, {"answer": "Good."}).headers["Location"] == board
    assert "Anna Rees answered" in text(ruth, board)


def test_what_was_typed_is_not_lost_when_a_rule_says_no(cast: Cast, down: Down) -> None:
    with cast.in_scope():
        brief = down.address("brief", "Board")
    ruth = visitor(cast, "director")
    shown = ruth.post(brief, given(down, "Board", given_on="2020-01-01", asked="Who pays for it?"))
    assert "Choose a day after the level above was briefed" in shown.content.decode()
    assert "Who pays for it?" in shown.content.decode()


def test_the_record_is_for_those_who_lead(cast: Cast, down: Down) -> None:
    with cast.in_scope():
        down.give("Board", down.ruth, asked="Will anybody lose a place?")
        board = down.address("briefing", "Board")
    for name, sees in (
        ("director", True),
        ("steward", True),
        ("member", False),
        ("kestrel_signatory", False),
    ):
        shown = text(visitor(cast, name), board)
        assert ("Will anybody lose a place?" in shown) is sees, name
        assert ("Who was there</dt>" in shown) is sees, name


def test_the_steward_finds_who_is_late_in_three_clicks(cast: Cast, down: Down) -> None:
    steward = visitor(cast, "steward")
    with cast.in_scope():
        whole, board = down.address("cascade"), down.address("briefing", "Board")
    with after(DAYS_EACH + 1):
        assert f'href="{page(cast, "cascade:list")}"' in text(steward, page(cast, "overview:dashboard"))
        assert f'href="{whole}"' in text(steward, page(cast, "cascade:list"))
        assert f'href="{board}"' in text(steward, whole)
        assert "Ruth Aske was to brief Board by" in text(steward, board)


def test_the_tree_stands_as_picture_and_as_list(cast: Cast, down: Down) -> None:
    with cast.in_scope():
        whole, schools = down.address("cascade"), down.address("briefing", "Schools")
    shown = text(visitor(cast, "member"), whole)
    assert shown.count('role="img"') == 2
    assert f'<a href="{schools}">Schools</a>' in shown


def test_somebody_who_is_signed_in_acknowledges(cast: Cast, down: Down) -> None:
    with cast.in_scope():
        mine = down.address("mine")
    member = visitor(cast, "member")
    assert SITUATION in text(member, mine)
    assert "It says: very well." in member.post(mine, {"choice": "1"}).content.decode()
    assert "You have acknowledged" in text(member, mine)


def test_an_announcement_goes_down_from_one_form(cast: Cast) -> None:
    steward, address = visitor(cast, "steward"), page(cast, "cascade:announce")
    assert "Say in a few words" in steward.post(address, {"words": "x", "days_each": "7"}).content.decode()
    sent = steward.post(address, {"title": "We move", "words": "On 4 May.", "days_each": "7"})
    assert "We move" in text(steward, sent.headers["Location"])


def test_a_button_that_is_pressed_twice_sends_one_announcement(cast: Cast) -> None:
    steward, address = visitor(cast, "steward"), page(cast, "cascade:announce")
    found = re.search(r'name="new_id" value="([0-9a-f-]{36})"', text(steward, address))
    assert found is not None
    sent = {"title": "We move", "words": "On 4 May.", "days_each": "7", "new_id": found[1]}
    first, second = (steward.post(address, sent).headers["Location"] for _press in range(2))
    assert first == second


def test_a_cascade_is_ended_once_that_is_confirmed(cast: Cast) -> None:
    with cast.in_scope():
        down = announced(cast)
        end, whole = down.address("end"), down.address("cascade")
    steward = visitor(cast, "steward")
    assert "Do you want to end" in text(steward, end)
    assert steward.post(end).headers["Location"] == whole
    assert "ended" in text(steward, whole)
    assert "It has ended already." in text(steward, end)


def test_a_leader_hands_the_team_on(cast: Cast, down: Down) -> None:
    with cast.in_scope():
        hand_over, schools = down.address("hand-over", "Schools"), down.address("briefing", "Schools")
    sam = visitor(cast, "manager")
    assert "Choose who briefs the team" in sam.post(hand_over, {"reason": "Leave"}).content.decode()
    sam.post(hand_over, {"leader": str(cast.director.id), "reason": "On leave until April"})
    assert "On leave until April" in text(sam, schools)


def test_whoever_is_not_reached_has_nothing_to_acknowledge(cast: Cast, down: Down) -> None:
    with cast.in_scope():
        mine, whole = down.address("mine"), down.address("cascade")
        services.cascade_end(cascade=down.cascade, actor=down.steward)
    late = cast.add_staff(cast.council, 1)[0]
    cast.people["late"] = late
    assert visitor(cast, "late").get(mine).headers["Location"] == whole
