"""A year after a cascade is over nobody can be told from it any more, and its figures stay as they were."""

from datetime import timedelta

import pytest

from accord.foundations import clock, registry, scope
from accord.foundations.registry import Retention, Subject
from accord.mechanisms.cascade import progress, services
from accord.mechanisms.cascade.models import Recipient
from accord.mechanisms.cascade.teams import shown
from accord.mechanisms.cascade.tests.world import Down, started
from tests.cast import Cast

YEAR = timedelta(days=365)


@pytest.fixture
def recipients() -> Retention:
    return next(each for each in registry.retentions() if each.name == "cascade.recipients")


def due(recipients: Retention) -> int:
    with scope.off():
        return recipients.due()


def over(cast: Cast) -> Down:
    down = started(cast)
    down.give("Board", down.ruth)
    services.cascade_end(cascade=down.cascade, actor=down.steward)
    down.cascade.refresh_from_db()
    return down


def test_names_go_and_figures_stay(cast: Cast, recipients: Retention) -> None:
    with cast.in_scope():
        down = over(cast)
        before, reached = progress.whole_of(down.cascade), Recipient.objects.count()
    with clock.at(clock.now() + YEAR - timedelta(hours=1)):
        assert due(recipients) == 0
    with clock.at(clock.now() + YEAR + timedelta(hours=1)):
        assert due(recipients) == reached
        with scope.off():
            assert recipients.carry_out() == reached
        assert due(recipients) == 0
        with cast.in_scope():
            after = progress.whole_of(down.cascade)
            assert (after.tallies, after.briefed) == (before.tallies, before.briefed)
            assert not Recipient.objects.filter(person__isnull=False).exists()
            assert shown(down.ruth, down.briefing("Board"))["state"] == "given"
            subject = Subject(
                partnership_id=cast.partnership.id,
                person_id=cast.director.id,
                name=cast.director.name,
                address=cast.director.email,
            )
            (received,) = (kept for kept in registry.kept() if kept.name == "cascade.received")
            assert list(received.read(subject)) == []


def test_what_is_under_way_keeps_its_names(cast: Cast, recipients: Retention) -> None:
    with cast.in_scope():
        started(cast)
    with clock.at(clock.now() + 2 * YEAR):
        assert due(recipients) == 0
