from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from accord.foundations import clock
from accord.foundations.jobs import recurring, services
from accord.foundations.jobs.models import SweepState

START = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)


@pytest.fixture
def ran(db: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Only two sweeps, one of which fails; returns what ran, in order."""
    done: list[str] = []

    def broken() -> None:
        done.append("broken")
        message = "an answer that must not be logged"
        raise LookupError(message)

    monkeypatch.setattr(recurring, "_sweeps", {})
    recurring.sweep("test.broken", every=timedelta(minutes=1))(broken)
    recurring.sweep("test.fine", every=timedelta(minutes=1))(lambda: done.append("fine"))
    with clock.at(START):
        yield done


def test_it_works(ran: list[str]) -> None:
    assert services.due_run() == 2
    assert ran == ["broken", "fine"]


def test_what_is_not_due_waits(ran: list[str]) -> None:
    services.due_run()
    with clock.at(START + timedelta(seconds=59)):
        assert services.due_run() == 0
    with clock.at(START + timedelta(seconds=60)):
        assert services.due_run() == 2


def test_what_another_worker_holds_is_left_alone_until_its_lease_ends(ran: list[str]) -> None:
    SweepState.objects.create(name="test.fine", due_at=START, held_until=START + timedelta(minutes=10))
    services.due_run()
    assert "fine" not in ran
    with clock.at(START + timedelta(minutes=10)):
        services.due_run()
    assert "fine" in ran


def test_a_failure_is_counted_and_logged_without_its_words(
    ran: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    services.due_run()
    assert SweepState.objects.get(name="test.broken").failures == 1
    assert SweepState.objects.get(name="test.fine").failures == 0
    assert "test.broken failed: LookupError" in caplog.text
    assert "must not be logged" not in caplog.text
