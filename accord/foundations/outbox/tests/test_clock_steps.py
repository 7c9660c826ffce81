"""The clock of the machine is put back: no letter waits for a moment that comes twice."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from accord.foundations import clock, scope
from accord.foundations.outbox import Letter, letters, rules, selectors, services

PARTNERSHIP = uuid4()
MORNING = datetime(2026, 10, 25, 9, 12, tzinfo=UTC)


class Refusing(EmailBackend):
    def send_messages(self, messages: object) -> int:
        raise ConnectionRefusedError


@pytest.fixture(autouse=True)
def posted(db: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """One letter that was posted at 09:12."""

    def write(_about: UUID) -> Letter:
        return Letter(subject="Hello", text="")

    monkeypatch.setitem(letters._writers, "test.hello", write)
    with scope.partnership(PARTNERSHIP), clock.at(MORNING):
        to = [("a@example.org", uuid4())]
        services.letters_post(kind="test.hello", partnership_id=PARTNERSHIP, to=to)
        yield


def send_at(moment: datetime) -> int:
    with clock.at(moment):
        services.letters_send()
    return len(mail.outbox)


@pytest.mark.parametrize("hours", [1, 5, 24 * 30])
def test_a_new_letter_leaves_at_once(hours: int) -> None:
    assert send_at(MORNING - timedelta(hours=hours)) == 1
    assert send_at(MORNING) == 1


@pytest.mark.parametrize("refusals", [1, 4, 9])
def test_a_letter_that_was_refused_waits_no_longer_than_it_would_have(
    settings: Settings, refusals: int
) -> None:
    taking, settings.EMAIL_BACKEND = settings.EMAIL_BACKEND, f"{__name__}.Refusing"
    moment = MORNING
    for _ in range(refusals):
        send_at(moment)
        moment += rules.LONGEST_WAIT
    settings.EMAIL_BACKEND = taking
    back = moment - rules.LONGEST_WAIT - timedelta(hours=7)
    assert send_at(back + rules.wait_after(refusals)) <= 1
    assert send_at(back + rules.furthest_ahead(refusals)) == 1


def test_a_letter_that_a_dead_worker_had_taken_is_free_again_in_its_time() -> None:
    services._claim(selectors.envelopes(limit=1)[0].id)
    back = MORNING - timedelta(hours=3)
    assert send_at(back) == 1


@given(attempts=st.integers(0, 100))
def test_no_moment_that_was_set_lies_further_ahead_than_is_taken_for_possible(attempts: int) -> None:
    set_ahead = max(rules.wait_after(attempts), rules.CLAIM) if attempts else timedelta()
    assert set_ahead < rules.furthest_ahead(attempts)
    assert rules.furthest_ahead(attempts) <= rules.LONGEST_WAIT + rules.APART
