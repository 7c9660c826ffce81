"""What a room and its phones see of a workshop."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from accord.steps.culture.ways.live import rules
from accord.steps.culture.ways.live.rules import Phase

BEGUN = datetime(2026, 11, 26, 9, tzinfo=UTC)


@dataclass
class Going:
    """A workshop as a value."""

    begun_at: datetime = BEGUN
    ended_at: datetime | None = None
    asking: bool = False
    phones: int = 0
    present_id: UUID | None = None


@pytest.mark.parametrize(
    ("going", "decided", "phase"),
    [
        (Going(), False, Phase.JOINING),
        (Going(present_id=uuid4(), asking=True), False, Phase.ASKING),
        (Going(present_id=uuid4()), False, Phase.HEARD),
        (Going(present_id=uuid4(), asking=True), True, Phase.DECIDED),
        (Going(present_id=uuid4(), ended_at=BEGUN), True, Phase.OVER),
    ],
)
def test_what_the_room_looks_at(going: Going, *, decided: bool, phase: Phase) -> None:
    assert rules.phase(going, BEGUN, decided=decided) is phase


def test_it_is_over_after_half_a_day() -> None:
    assert not rules.is_over(Going(), BEGUN + timedelta(hours=11))
    assert rules.is_over(Going(), BEGUN + timedelta(hours=12))


@pytest.mark.parametrize(
    ("phones", "asking", "tells"), [(4, False, False), (5, True, False), (5, False, True)]
)
def test_what_phones_propose_is_seen_from_five_on_and_when_all_are_in(
    phones: int, *, asking: bool, tells: bool
) -> None:
    assert rules.tells(Going(phones=phones, asking=asking)) is tells
