"""Killed at random while people answer: no answer is lost that was acknowledged, none is counted twice."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from accord.gateways.archive.tests.site import Site
from tests.faults.ballot_box import ballot_of
from tests.faults.respondents import REQUESTS, Moment, Respondent
from tests.faults.serving import ANSWERS_WITHIN, Serving, Victim

pytestmark = pytest.mark.slow

TWENTY = (
    *[Victim.SERVER_PROCESS] * 12,
    *[Victim.SERVER] * 2,
    *[Victim.WORKER] * 3,
    Victim.SUPERVISOR,
    *[Victim.EVERYTHING] * 2,
)
AT_ONCE = 4
LATEST = 0.05  # seconds into a request
OF_THE_CAST = 9  # people whom the cast brings with it
SOAK = 100  # from so many kills on


@dataclass
class Fire:
    """A site that people answer on, four at a time, and that is killed once during each four."""

    site: Site
    serving: Serving
    round: dict[str, Any]
    chance: Random
    answering: list[Respondent] = field(default_factory=list)

    def bout(self, links: list[str], victim: Victim) -> None:
        """Let these people answer, and kill meanwhile; whoever keeps the site running starts it again."""
        self.serving.wait_until_up()
        people = [Respondent(self.serving.address, link, Random(self.chance.random())) for link in links]
        before = len(self.answering)
        self.answering += people
        whole = len(links) * REQUESTS
        moment = Moment(round(self.chance.triangular(1, whole, whole)))  # often near the end: they send then
        with ThreadPoolExecutor(len(people)) as pool:
            going = [pool.submit(person.answer, moment) for person in people]
            moment.wait(self.chance.uniform(0, LATEST))
            self.serving.kill(victim, which=self.chance.randrange(2))
            self.check_nothing_lost()
            for person in going:
                person.result()
        assert ballot_of(self.site) == (before + len(people),) * 2

    def check_nothing_lost(self) -> None:
        """Whoever saw a receipt is in the box, and in the box are as many as have responded."""
        acknowledged = sum(person.acknowledged for person in self.answering)
        box, responded = ballot_of(self.site)
        assert box == responded
        assert acknowledged <= box <= len(self.answering)

    def close(self) -> dict[str, Any]:
        """Let the clock close the round, through the sweeps of a worker; return how the site stands."""
        closes_at = datetime.fromisoformat(self.round["closes_at"]) + timedelta(minutes=1)
        found: dict[str, Any] = self.site.deed("sweep_at", closes_at.isoformat())
        return found


@pytest.fixture
def fire(tmp_path: Path, kills: int, seed: int) -> Iterator[Fire]:
    site = Site.migrated(tmp_path)
    people = max(AT_ONCE * kills - OF_THE_CAST, 0)
    found = site.deed("open_a_round", people - people // 2, people // 2)
    serving = Serving(site)
    yield Fire(site, serving, found, Random(seed))
    serving.stop()


def victims(kills: int, chance: Random) -> list[Victim]:
    """Return what is killed each time: of twenty each as often as said above, in an order of chance."""
    found: list[Victim] = []
    while len(found) < kills:
        found += chance.sample(TWENTY, len(TWENTY))
    return found[:kills]


def test_a_site_killed_while_people_answer_loses_and_doubles_nothing(fire: Fire, kills: int) -> None:
    links = fire.chance.sample(fire.round["tokens"], AT_ONCE * kills)
    for number, victim in enumerate(victims(kills, fire.chance)):
        fire.bout(links[AT_ONCE * number :][:AT_ONCE], victim)
    fire.serving.wait_until_up()
    closed = fire.close()
    assert closed["state"] == "closed"
    assert closed["responded"] == closed["receipts"] == len(links)
    assert (closed["box"], closed["drafts"], closed["results"], closed["has_keys"]) == (0, 0, 1, False)
    assert all(person.is_counted() for person in fire.answering)
    # Seconds are held to where the machine does nothing else: in a soak.
    assert kills < SOAK or max(fire.serving.outages) <= ANSWERS_WITHIN
