"""A mail server that refuses for two days, several workers at one outbox: none is lost, none leaves twice."""

import smtplib
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Barrier
from uuid import uuid4

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.db import connection
from pytest_django import Settings

from accord.foundations import clock, scope
from accord.foundations.outbox import Letter, letters, selectors, services
from accord.foundations.outbox.models import Envelope

pytestmark = pytest.mark.long

PARTNERSHIP = uuid4()
LETTERS = 73
MORNING = datetime(2026, 11, 23, 9, 12, tzinfo=UTC)
BACK = MORNING + timedelta(days=2)
WORKERS = 4
REFUSALS = (
    ConnectionRefusedError(),
    TimeoutError(),
    smtplib.SMTPServerDisconnected("Connection unexpectedly closed"),
    smtplib.SMTPConnectError(421, b"Come back later"),
    smtplib.SMTPRecipientsRefused({"0@example.org": (450, b"Greylisted")}),
)


class Refusing(EmailBackend):
    """A mail server that does not take anything, each time for another reason."""

    asked: list[datetime] = []

    def send_messages(self, messages: object) -> int:
        self.asked.append(clock.now())
        raise REFUSALS[len(self.asked) % len(REFUSALS)]


@pytest.fixture
def posted(db: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Seventy-three letters that were posted at 09:12."""
    monkeypatch.setitem(letters._writers, "test.hello", lambda about: Letter(subject="Hello", text=""))
    monkeypatch.setattr(Refusing, "asked", [])
    with scope.partnership(PARTNERSHIP), clock.at(MORNING):
        services.letters_post(
            kind="test.hello",
            partnership_id=PARTNERSHIP,
            to=[(f"{number}@example.org", uuid4()) for number in range(LETTERS)],
        )
        yield


@pytest.fixture
def refused(posted: None, settings: Settings) -> Iterator[None]:
    """Let the server refuse for two days, and the sweep come every five seconds when something is due."""
    taking, settings.EMAIL_BACKEND = settings.EMAIL_BACKEND, f"{__name__}.Refusing"
    moment = MORNING
    while moment < BACK:
        with clock.at(moment):
            services.letters_send()
        due = Envelope.objects.order_by("next_attempt_at").values_list("next_attempt_at", flat=True)[0]
        moment = max(due, moment + timedelta(seconds=5))
    settings.EMAIL_BACKEND = taking
    with clock.at(BACK):
        yield


def received() -> Counter[str]:
    """Return how many letters each address got."""
    return Counter(address for message in mail.outbox for address in message.to)


def test_the_outbox_keeps_them_all_and_says_since_when(refused: None) -> None:
    assert mail.outbox == []
    assert selectors.backlog() == selectors.Backlog(LETTERS, MORNING)


def test_the_server_is_asked_less_and_less_often(refused: None) -> None:
    by_day = Counter((found - MORNING) // timedelta(days=1) for found in Refusing.asked)
    assert by_day[1] <= 6 * LETTERS  # every four hours
    assert by_day[0] <= 14 * LETTERS


def test_when_it_takes_letters_again_each_arrives_once_within_four_hours(refused: None) -> None:
    for minutes in range(0, 241, 5):
        with clock.at(BACK + timedelta(minutes=minutes)):
            services.letters_send()
    assert received() == Counter({f"{number}@example.org": 1 for number in range(LETTERS)})
    assert selectors.backlog() == selectors.Backlog(0, None)


@pytest.mark.django_db(transaction=True)
def test_of_several_workers_at_once_one_sends_each_letter(posted: None) -> None:
    barrier = Barrier(WORKERS)

    def work(_number: int) -> None:
        try:
            with clock.at(MORNING):
                barrier.wait(timeout=30)
                services.letters_send()
        finally:
            connection.close()

    with ThreadPoolExecutor(WORKERS) as pool:
        list(pool.map(work, range(WORKERS)))
    assert received() == Counter({f"{number}@example.org": 1 for number in range(LETTERS)})
    assert selectors.backlog().count == 0
    assert set(Envelope.objects.values_list("attempts", flat=True)) == {1}
