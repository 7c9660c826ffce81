"""The administrator, and nobody else, sees letters that wait for an hour, in the words of `accord check`."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from accord.foundations import clock
from accord.foundations.outbox.services import letters_post
from tests.cast import Cast
from tests.visits import page, visitor

LONDON = ZoneInfo("Europe/London")
HELD_UP = "They cannot be sent just now."


def post(cast: Cast, kind: str, count: int, moment: datetime) -> None:
    to = [(f"{number}@b.example", cast.member.id) for number in range(count)]
    with cast.in_scope(), clock.at(moment):
        letters_post(kind=kind, partnership_id=cast.partnership.id, to=to)


def people(cast: Cast, who: str, moment: datetime) -> str:
    with clock.at(moment):
        return visitor(cast, who).get(page(cast, "partnership:people")).content.decode()


@pytest.fixture
def morning(cast: Cast) -> datetime:
    """Nine twelve on the clocks of the partnership."""
    return clock.now().astimezone(LONDON).replace(hour=9, minute=12, second=0)


def test_the_administrator_reads_how_many_wait_and_since_when(cast: Cast, morning: datetime) -> None:
    post(cast, "ballot.invitation", 73, morning)
    html = people(cast, "administrator", morning + timedelta(hours=1))
    assert "73 waiting since 09:12 (Europe/London)." in html
    assert HELD_UP in html


def test_within_the_hour_nothing_is_said(cast: Cast, morning: datetime) -> None:
    post(cast, "ballot.invitation", 73, morning)
    assert HELD_UP not in people(cast, "administrator", morning + timedelta(minutes=59))


def test_nobody_else_reads_it(cast: Cast, morning: datetime) -> None:
    post(cast, "ballot.invitation", 73, morning)
    for who in ("member", "steward"):
        assert "waiting since" not in people(cast, who, morning + timedelta(days=1))


def test_letters_whose_number_says_who_has_answered_are_not_counted(cast: Cast, morning: datetime) -> None:
    """How many are reminded is how many have not answered (decision 0031)."""
    post(cast, "ballot.reminder", 41, morning)
    later = morning + timedelta(hours=2)
    assert "Reminders waiting since 09:12 (Europe/London)." in people(cast, "administrator", later)
    post(cast, "ballot.invitation", 2, morning)
    html = people(cast, "administrator", later)
    assert "2 waiting since 09:12 (Europe/London), and reminders, of which we tell no number." in html
    assert not re.search(r"\b41\b", html)


def test_letters_of_another_partnership_are_not_counted(cast: Cast, morning: datetime) -> None:
    post(cast, "ballot.invitation", 3, morning)
    html = people(cast, "stranger", morning + timedelta(hours=2))
    assert "waiting since" not in html
