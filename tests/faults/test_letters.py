"""Letters over SMTP from real workers, two at once and killed: none is lost, and each is one letter."""

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from accord.foundations import clock
from accord.gateways.archive.tests.site import COMMAND, Site
from tests.faults.post_office import PostOffice

pytestmark = pytest.mark.long

ASKED = 21 + 9
LEASES_ENDED = 16  # minutes after which nobody holds what a killed worker held


@contextmanager
def two_workers(site: Site) -> Iterator[list["subprocess.Popen[bytes]"]]:
    """Run two workers on a site until the block ends."""
    workers = [subprocess.Popen([*COMMAND, "worker"], env=site.environment) for _ in range(2)]
    try:
        yield workers
    finally:
        for worker in workers:
            worker.terminate()
        for worker in workers:
            worker.wait(timeout=60)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site with an open round whose letters wait, built once and copied for each test."""
    made = Site.migrated(tmp_path_factory.mktemp("asked"))
    made.deed("open_a_round", 11, 10)
    return made


@pytest.fixture
def site(asked: Site, tmp_path: Path) -> Site:
    return asked.copied(tmp_path)


def posts_to(site: Site, office: PostOffice) -> None:
    site.settings |= {"ACCORD_MAIL_HOST": "127.0.0.1", "ACCORD_MAIL_PORT": str(office.port)}


def sweep_in(site: Site, minutes: int) -> None:
    """Let a worker do what is due when so much time has passed."""
    site.deed("sweep_at", (clock.now() + timedelta(minutes=minutes)).isoformat())


def test_two_workers_send_each_letter_once(site: Site) -> None:
    with PostOffice() as office:
        posts_to(site, office)
        with two_workers(site):
            office.wait_for(ASKED)
        sweep_in(site, LEASES_ENDED)
    assert len(office.received) == office.received.total() == ASKED


def test_a_worker_killed_while_it_sends_loses_no_letter(site: Site) -> None:
    """The letter that was under way may come twice: under one Message-ID, by which a mail server knows it."""
    with PostOffice() as office:
        posts_to(site, office)
        with two_workers(site) as workers:
            office.wait_for(ASKED // 3)
            for worker in workers:
                os.kill(worker.pid, signal.SIGKILL)
        assert office.received.total() < ASKED
        sweep_in(site, LEASES_ENDED)
    assert len({address for address, _ in office.received}) == len(office.received) == ASKED
    assert office.received.total() <= ASKED + 1


def test_a_server_that_hangs_up_gets_the_same_letter_again(site: Site) -> None:
    """It had taken it and could not say so: what comes again comes under the same Message-ID."""
    with PostOffice(hangs_up_at=frozenset({5})) as office:
        posts_to(site, office)
        sweep_in(site, 0)
        assert office.received.total() == 5
        sweep_in(site, LEASES_ENDED)
    assert len({address for address, _ in office.received}) == len(office.received) == ASKED
    assert sorted(office.received.values())[-2:] == [1, 2]
