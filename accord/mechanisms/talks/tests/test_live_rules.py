"""What a room sees, and which dots count."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.foundations.errors import Refused
from accord.mechanisms.talks import joining
from accord.mechanisms.talks.live.copies import Copies, Copy, copy_of
from accord.mechanisms.talks.live.rules import (
    FEWEST_VOTERS,
    LASTS,
    MOST_DOTS,
    Dots,
    Phase,
    phase,
    tells_totals,
)

NOW = datetime(2026, 12, 3, 14, tzinfo=UTC)
POINTS = [UUID(int=number) for number in range(4)]


@dataclass
class Session:
    begun_at: datetime = NOW
    ended_at: datetime | None = None
    voting: int = 0
    is_voting: bool = False
    voters: int = 0
    present_id: UUID | None = None


@pytest.mark.parametrize(
    ("session", "seen"),
    [
        (Session(), Phase.JOINING),
        (Session(voting=1, is_voting=True), Phase.VOTING),
        (Session(voting=1), Phase.TOTALS),
        (Session(voting=1, present_id=POINTS[0]), Phase.POINT),
        (Session(ended_at=NOW), Phase.OVER),
        (Session(begun_at=NOW - LASTS), Phase.OVER),
    ],
)
def test_what_the_room_looks_at(session: Session, seen: Phase) -> None:
    assert phase(session, NOW) is seen


def test_totals_are_told_after_the_voting_and_from_five_phones_on() -> None:
    closed = Session(voting=1, voters=FEWEST_VOTERS)
    assert tells_totals(closed)
    assert not tells_totals(replace(closed, voters=FEWEST_VOTERS - 1))
    assert not tells_totals(replace(closed, is_voting=True))
    assert not tells_totals(replace(closed, voting=0))


@given(st.dictionaries(st.sampled_from(POINTS), st.integers(-1, 4), max_size=4))
def test_up_to_three_dots_count_and_only_for_what_is_on_the_agenda(dots: dict[UUID, int]) -> None:
    on_the_agenda = frozenset(POINTS[:3])
    given = {point: count for point, count in dots.items() if count}
    fine = (
        0 < sum(given.values()) <= MOST_DOTS
        and min(given.values(), default=0) > 0
        and given.keys() <= on_the_agenda
    )
    if fine:
        assert Dots(dots).checked(on_the_agenda) == given
    else:
        with pytest.raises(Refused):
            Dots(dots).checked(on_the_agenda)


def test_a_copy_serves_all_who_ask_within_half_a_second() -> None:
    moment, made = 0.0, []

    def make() -> Copy:
        made.append(moment)
        return copy_of(f"page {len(made)}")

    copies: Copies[Copy] = Copies(passing=lambda: moment)
    first = copies.copy("talk", make)
    assert copies.copy("talk", make) == first
    assert copies.copy("another", make).page == b"page 2"
    moment = 0.5
    second = copies.copy("talk", make)
    assert (second.page, len(made)) == (b"page 3", 3)
    assert second.tag != first.tag
    copies.forget()
    assert copies.copy("talk", make).page == b"page 4"


def test_a_code_is_read_as_it_was_made_however_it_is_typed() -> None:
    code = joining.new_code()
    assert len(code) == joining.LENGTH
    for typed in (joining.in_parts(code), f" {code.upper()} ", f"{code[:3]}-{code[3:]}"):
        assert joining.normalised(typed) == code


@given(st.text(max_size=40))
def test_whatever_is_typed_is_no_longer_than_a_code(typed: str) -> None:
    assert len(joining.normalised(typed)) <= joining.LENGTH
