"""How many have answered: once a day, in steps of five, hidden below ten invited."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from accord.foundations import clock
from accord.mechanisms.rounds.ballot import jobs, participation, selectors
from accord.mechanisms.rounds.ballot.models import DailyParticipation
from accord.mechanisms.rounds.ballot.tests.world import OpenRound, open_round
from tests.cast import Cast

pytestmark = pytest.mark.slow


@pytest.fixture
def opened(cast: Cast) -> OpenRound:
    return open_round(cast, council=6, kestrel=1)


def shown(opened: OpenRound) -> dict[str, tuple[int, int | None]]:
    with opened.cast.in_scope():
        return {
            found.organisation: (found.invited, found.at_least)
            for found in selectors.participation(opened.round)
        }


def answer(opened: OpenRound, count: int) -> None:
    for token in list(opened.tokens.values())[:count]:
        opened.answer(token)


def test_it_works(opened: OpenRound) -> None:
    answer(opened, 16)
    participation.participation_record()
    assert shown(opened) == {
        "Northmoor Council": (12, 10),
        "Kestrel Build": (3, None),
        "Harbour Capital": (1, None),
    }


def test_it_moves_once_a_day(opened: OpenRound) -> None:
    participation.participation_record()
    answer(opened, 16)
    participation.participation_record()
    assert shown(opened)["Northmoor Council"] == (12, 0)
    with clock.at(clock.now() + timedelta(days=1)):
        participation.participation_record()
        participation.participation_record()
    assert shown(opened)["Northmoor Council"] == (12, 10)


def test_a_second_look_on_the_same_day_says_nothing_new(opened: OpenRound) -> None:
    """Neither when it is counted again, nor when the clock is set back a day and forward again."""
    answer(opened, 7)
    participation.participation_record()
    first = shown(opened)
    for token in list(opened.tokens.values())[7:16]:
        opened.answer(token)
    for moved in (0, -1, 0):
        with clock.at(clock.now() + timedelta(days=moved)):
            participation.participation_record()
        assert shown(opened) == first


def test_before_the_first_sweep_nothing_is_shown(opened: OpenRound) -> None:
    assert shown(opened)["Northmoor Council"] == (12, None)


def test_the_database_takes_steps_of_five_only(opened: OpenRound) -> None:
    with opened.cast.in_scope():
        participation.participation_record()
        row = DailyParticipation.objects.get()
        row.at_least = 7
        with pytest.raises(IntegrityError), transaction.atomic():
            row.save()


def test_nothing_is_written_once_a_round_has_closed(opened: OpenRound) -> None:
    with opened.after_its_time():
        jobs.rounds_close()
        participation.participation_record()
    assert shown(opened)["Northmoor Council"] == (12, None)
