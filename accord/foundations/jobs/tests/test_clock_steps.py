"""The clock of the machine is put back or forward: every sweep goes on, and a lease is not kept for ever."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accord.foundations import clock
from accord.foundations.jobs import recurring, services
from accord.foundations.jobs.leases import APART, Leases
from accord.foundations.jobs.models import SweepState

START = datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
EVERY = timedelta(seconds=20)
STEPS = st.timedeltas(min_value=timedelta(days=-400), max_value=timedelta(days=400))

pytestmark = pytest.mark.django_db


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[datetime]:
    """Only one sweep, every twenty seconds; returns when it ran."""
    done: list[datetime] = []
    monkeypatch.setattr(recurring, "_sweeps", {})
    recurring.sweep("test.fine", every=EVERY)(lambda: done.append(clock.now()))
    return done


def run_at(moment: datetime, leases: Leases | None = None) -> int:
    with clock.at(moment):
        return services.due_run(leases=leases)


@pytest.mark.parametrize("hours", [1, 5, 24, 24 * 365])
def test_a_clock_put_back_by_hours_holds_nothing_up(ran: list[datetime], hours: int) -> None:
    run_at(START)
    assert run_at(START - timedelta(hours=hours)) == 1


def test_a_clock_put_back_by_less_than_a_minute_holds_it_up_no_longer(ran: list[datetime]) -> None:
    run_at(START)
    back = START - timedelta(seconds=50)
    assert run_at(back) == 0
    assert run_at(back + EVERY + APART) == 1


def test_a_clock_put_forward_runs_it_once_and_not_for_every_time_left_out(ran: list[datetime]) -> None:
    run_at(START)
    assert run_at(START + timedelta(days=3)) == 1
    assert run_at(START + timedelta(days=3)) == 0


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(steps=st.lists(STEPS, min_size=1, max_size=6))
def test_whatever_the_clock_does_it_runs_again_within_its_time(
    ran: list[datetime], steps: list[timedelta]
) -> None:
    SweepState.objects.all().delete()
    now = START
    run_at(now)
    for step in steps:
        now += step
        run_at(now)
        ran.clear()
        for _ in range(2):
            now += EVERY + APART
            run_at(now)
        assert ran


def test_a_lease_of_a_dead_worker_ends_in_its_time_though_the_clock_is_put_back(ran: list[datetime]) -> None:
    lease = recurring.sweeps()["test.fine"].lease
    with clock.at(START):
        assert Leases().take(recurring.sweeps()["test.fine"])
    back = START - timedelta(hours=6)
    assert run_at(back + lease + APART) == 1


def test_what_a_worker_could_not_let_go_of_it_lets_go_of_next(ran: list[datetime]) -> None:
    """Its database went away in the middle of a sweep, and came back."""
    leases = Leases()
    with clock.at(START):
        assert leases.take(recurring.sweeps()["test.fine"])
    assert run_at(START + timedelta(seconds=5)) == 0  # another worker waits for the lease
    assert run_at(START + timedelta(seconds=5), leases) == 1


def test_it_does_not_let_go_of_what_another_worker_has_taken_since(ran: list[datetime]) -> None:
    leases, other = Leases(), Leases()
    found = recurring.sweeps()["test.fine"]
    with clock.at(START):
        assert leases.take(found)
    with clock.at(START + found.lease):
        assert other.take(found)
        leases.let_go()
        assert not Leases().take(found)
