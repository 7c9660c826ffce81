"""What is kept of the dashboard: for its reader alone, in one language, until anything is done."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.utils import translation

from accord.agreement.tests.world import open_proposal
from accord.foundations import clock
from accord.overview.tests.counter import Counter
from accord.overview.unchanged import Unchanged, as_of
from accord.partnership import services as partnership
from accord.partnership.rules import Office
from tests.cast import SINCE, Cast


@pytest.fixture
def _at_once() -> Iterator[None]:
    with clock.at(clock.now().replace(second=0)):
        yield


@pytest.mark.usefixtures("_at_once")
def test_what_was_made_is_kept_while_nothing_is_done(cast: Cast) -> None:
    kept, make = Unchanged[int](9), Counter()
    with cast.in_scope():
        member = cast.actor("member")
        assert [kept.get(member, make) for _look in range(3)] == [1, 1, 1]
        open_proposal(cast)
        assert kept.get(member, make) == 2


@pytest.mark.usefixtures("_at_once")
def test_it_is_kept_for_a_minute_at_most(cast: Cast) -> None:
    kept, make, moment = Unchanged[int](9), Counter(), clock.now()
    with cast.in_scope():
        member = cast.actor("member")
        for seconds, made in ((0, 1), (59, 1), (60, 2)):
            with clock.at(moment + timedelta(seconds=seconds)):
                assert kept.get(member, make) == made


@pytest.mark.usefixtures("_at_once")
def test_nobody_is_handed_what_was_made_for_somebody_else(cast: Cast) -> None:
    kept, make = Unchanged[int](9), Counter()
    with cast.in_scope():
        assert kept.get(cast.actor("member"), make) == 1
        assert kept.get(cast.actor("steward"), make) == 2
        with translation.override("cy"):
            assert kept.get(cast.actor("member"), make) == 3
        assert kept.get(cast.actor("member"), make) == 1


@pytest.mark.usefixtures("_at_once")
def test_nor_what_was_made_for_what_one_was_before(cast: Cast) -> None:
    kept, make = Unchanged[int](9), Counter()
    with cast.in_scope():
        before = cast.actor("member")
        assert kept.get(before, make) == 1
        partnership.office_give(
            person=cast.member, office=Office.BOARD_MEMBER, since=SINCE, actor=cast.system
        )
        kept.keep(before, 1, as_of())
        assert kept.get(cast.actor("member"), make) == 2
