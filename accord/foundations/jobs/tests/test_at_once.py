"""Several workers at once, each in a thread and with a connection of its own."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial
from threading import Barrier, Lock

import pytest
from django.db import connection

from accord.foundations.jobs import recurring, services

WORKERS = 4

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Only five sweeps; returns what ran."""
    done: list[str] = []
    lock = Lock()

    def note(name: str) -> None:
        with lock:
            done.append(name)

    monkeypatch.setattr(recurring, "_sweeps", {})
    for name in "01234":
        recurring.sweep(name, every=timedelta(hours=1))(partial(note, name))
    return done


def test_of_several_workers_one_runs_each_sweep(ran: list[str]) -> None:
    """Even the first time, when no sweep has a row yet."""
    barrier = Barrier(WORKERS)

    def work(_number: int) -> int:
        try:
            barrier.wait(timeout=30)
            return services.due_run()
        finally:
            connection.close()

    with ThreadPoolExecutor(WORKERS) as pool:
        counted = sum(pool.map(work, range(WORKERS)))
    assert counted == len(ran) == 5
    assert sorted(ran) == list("01234")
