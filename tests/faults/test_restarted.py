"""The database starts anew while people answer: short errors, nothing lost, nobody has to help."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from random import Random
from threading import Event
from time import monotonic
from typing import Any

import pytest

from accord.foundations import clock
from accord.gateways.archive.tests.site import Site
from tests.faults.ballot_box import ballot_of, last_swept
from tests.faults.respondents import REQUESTS, Moment, Respondent
from tests.faults.serving import Serving
from tools.postgres_cluster import Cluster, cluster

pytestmark = pytest.mark.long

OF_THE_CAST = 9
AT_ONCE = 8
BACK_WITHIN = 15.0  # seconds
SOAK = 10  # from so many restarts on
LATEST = 0.05
PATIENCE, PAUSE = 30.0, 0.1
# What was acknowledged must stand on the disk of a server that crashes.
DURABLE = ("synchronous_commit=on", "full_page_writes=on")


@dataclass
class Served:
    """A site on a server of its own."""

    server: Cluster
    site: Site
    serving: Serving
    opened: dict[str, Any]
    chance: Random

    def answered_while(self, how: str, links: list[str]) -> list[Respondent]:
        """Let people answer at once, and start the server anew in the middle of it."""
        people = [Respondent(self.serving.address, link, Random(self.chance.random())) for link in links]
        moment = Moment(round(self.chance.triangular(1, len(links) * REQUESTS)))
        with ThreadPoolExecutor(len(people)) as pool:
            going = [pool.submit(person.answer, moment) for person in people]
            moment.wait(self.chance.uniform(0, LATEST))
            self.server.restart(how)
            for person in going:
                person.result()
        return people


@pytest.fixture
def served(tmp_path: Path, restarts: int, seed: int) -> Iterator[Served]:
    with cluster(*DURABLE) as server:
        site = Site.migrated(tmp_path, server=server.address)
        opened = site.deed("open_a_round", AT_ONCE * restarts + 1 - OF_THE_CAST, 0)
        serving = Serving(site, asked=f"/a/{opened['tokens'][0]}/")
        serving.wait_until_up()
        try:
            yield Served(server, site, serving, opened, Random(seed))
        finally:
            serving.stop()


def test_a_database_started_anew_while_people_answer_loses_and_doubles_nothing(
    served: Served, restarts: int
) -> None:
    processes, links = served.serving.processes(), served.opened["tokens"][1:]
    people: list[Respondent] = []
    for number in range(restarts):
        how = ("fast", "immediate")[number % 2]
        people += served.answered_while(how, links[AT_ONCE * number :][:AT_ONCE])
        assert ballot_of(served.site) == (len(people),) * 2
        assert all(person.acknowledged for person in people)
    assert {code for person in people for code in person.refusals} <= {503}
    assert sum(person.failures for person in people)
    served.serving.wait_until_up()
    # The first outage is the start, each that follows one restart as a visitor sees it. Seconds are held to
    # where the machine does nothing else: in a soak.
    assert restarts < SOAK or max(served.serving.outages[1:]) <= BACK_WITHIN
    wait_for_a_sweep(served.site)
    assert served.serving.processes() == processes, "somebody had to be started again"


def wait_for_a_sweep(site: Site) -> None:
    """Return when the worker has come to the end of something that it began after this moment."""
    now, give_up = clock.now(), monotonic() + PATIENCE
    while (last := last_swept(site)) is None or last < now:
        assert monotonic() < give_up, f"the worker last worked at {last}"
        Event().wait(PAUSE)
