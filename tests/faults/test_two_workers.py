"""Several workers do everything that is due at once, as if each lease had ended, and then once more.

No second letter, no second result, no second line in the log.
"""

import re
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random
from threading import Barrier

import pytest
from django.core import mail
from django.db import connection

from accord.agreement.tests.world import open_proposal
from accord.foundations import clock, jobs
from accord.foundations.jobs import services
from accord.mechanisms.rounds.ballot.tests.evidence import every_row
from accord.mechanisms.rounds.ballot.tests.world import OpenRound
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires.tests.world import agreed, charter_in_force
from accord.partnership.importing import services as lists
from tests.cast import Cast

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]

WORKERS = 4
STAFF, CAST = 12, 9
LINK = re.compile(r"/a/([a-z2-7]+)/")


@dataclass
class Site:
    """A round that opens in an hour, a proposal that nobody decides, and a list that somebody left lying."""

    cast: Cast
    opened: OpenRound
    chance: Random
    begun: datetime = field(default_factory=clock.now)

    def sweep_at(self, moment: datetime) -> None:
        """Let it be this moment: all workers at once, each in its own order; one more run changes nothing."""
        barrier = Barrier(WORKERS)
        orders = [self.chance.sample(list(jobs.sweeps()), len(jobs.sweeps())) for _ in range(WORKERS)]

        def work(order: list[str]) -> None:
            try:
                with clock.at(moment):
                    barrier.wait(timeout=30)
                    for name in order:
                        jobs.sweeps()[name].run()
            finally:
                connection.close()

        with ThreadPoolExecutor(WORKERS) as pool:
            list(pool.map(work, orders))
        run_all_at(moment)  # a worker may have posted a letter when all had sent theirs
        before, sent = every_row(), len(mail.outbox)
        run_all_at(moment)
        assert every_row() == before
        assert len(mail.outbox) == sent

    def times_logged(self, words: str) -> int:
        return sum(words in line for line in self.opened.log())


@pytest.fixture
def site(cast: Cast, seed: int) -> Site:
    for organisation in (cast.council, cast.kestrel):
        cast.add_staff(organisation, STAFF // 2)
    with cast.in_scope():
        charter_in_force(cast)
        now = clock.now()
        round = agreed(cast, opens_at=now + timedelta(hours=1))
        open_proposal(cast)
        lists.import_start(
            content=b"Name\nNia Pugh\n", file_name="people.csv", actor=cast.actor("administrator")
        )
    return Site(cast, OpenRound(cast, round, {}), Random(seed))


def run_all_at(moment: datetime) -> None:
    """Let one worker do everything that is due at this moment."""
    with clock.at(moment):
        services.all_run()


def invitations() -> Counter[str]:
    """Return how many letters with a personal link each address got."""
    return Counter(message.to[0] for message in mail.outbox if LINK.search(str(message.body)))


def test_two_workers_at_once_do_each_thing_once(site: Site) -> None:
    round, cast = site.opened.round, site.cast
    site.sweep_at(round.opens_at)
    assert set(invitations().values()) == {1}
    assert len(invitations()) == CAST + STAFF
    assert site.times_logged(f"opened: {CAST + STAFF} people were asked") == 1

    links = [found[1] for message in mail.outbox if (found := LINK.search(str(message.body)))]
    site.opened.tokens = dict(enumerate(links))
    with clock.at(round.opens_at):
        site.opened.answer_by(11, comment="Meet more often")
    assert every_row()["partnership_import"]
    site.sweep_at(round.opens_at + timedelta(days=2))
    assert not every_row()["partnership_import"]

    site.sweep_at(round.closes_at)
    for words in ("was published", "closed: its box", "were destroyed"):
        assert site.times_logged(words) == 1
    with cast.in_scope():
        assert questionnaires.round_for(cast.actor("steward"), round.id).state == "closed"
        assert len(publishing.results(cast.actor("member"))) == 1

    site.sweep_at(site.begun + timedelta(days=61))
    assert site.times_logged("lapsed: not every partner") == 1
    assert set(invitations().values()) == {1}
