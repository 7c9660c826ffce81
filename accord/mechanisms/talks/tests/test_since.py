"""Whether what was undertaken about a statement is followed by a move: from `Published`, and never why."""

from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from accord.analysis.published import EVERYONE, Cut, Published
from accord.mechanisms.rounds.publishing.moved import Moved, Verdict
from accord.mechanisms.rounds.publishing.tests.of_behaviours import published, shown
from accord.mechanisms.talks.said import words
from accord.mechanisms.talks.said.since import Since, since

CLOSED = datetime(2026, 10, 31, 17, tzinfo=UTC)
THREADS = tuple(uuid4() for _number in range(6))
KEYS = [f"behaviour:{thread}" for thread in THREADS]
SURELY = 0.3

moves = st.tuples(st.sampled_from([2.2, 2.4, 3.0, 3.9]), st.sampled_from([-0.5, -0.1, 0.1, 0.5]))


def result(*starts_and_moves: tuple[float, float]) -> Published:
    """The next round: what everyone said before, and by how much it moved, statement by statement."""
    places = list(enumerate(starts_and_moves))
    return published(
        THREADS[: len(places)],
        {(EVERYONE, place): shown(start + by) for place, (start, by) in places},
        groups={EVERYONE: Cut.EVERYONE},
        changes={(EVERYONE, place): (by, abs(by) >= SURELY) for place, (_start, by) in places},
        closed_at=CLOSED,
    )


def test_it_works() -> None:
    after = result((2.4, 0.6), (2.5, 0.4), (2.3, 0.1), (3.9, 0.5))
    found = since(after, KEYS[0], {KEYS[0]})
    assert found.moved == (Moved(group=f"The {EVERYONE}", verdict=Verdict.UP),)
    assert (found.as_low, found.up, found.down) == (2, 1, 0)
    assert words.moved(found, "Round of spring") == "Whether it moved, by “Round of spring”: moved up."
    assert words.beside(found) == (
        "Beside it 2 statements that started as low and got no undertaking: 1 moved up, 1 not surely."
    )


def test_what_got_an_undertaking_too_is_no_comparison() -> None:
    after = result((2.4, 0.6), (2.5, 0.4))
    found = since(after, KEYS[0], set(KEYS[:2]))
    assert found.as_low == 0
    assert words.beside(found).startswith("No other statement started as low without an undertaking")


def test_what_the_next_round_does_not_compare_is_said_to_be_so() -> None:
    after = result((2.4, 0.6))
    found = since(after, "core:values", {"core:values"})
    assert found == Since(moved=(), as_low=0, up=0, down=0)
    assert "does not compare it" in words.moved(found, "Round of spring")
    assert words.beside(found) == ""


@given(found=st.lists(moves, min_size=1, max_size=6), acted=st.integers(min_value=1, max_value=6))
def test_only_what_started_alike_and_was_left_alone_is_counted(
    found: Sequence[tuple[float, float]], acted: int
) -> None:
    after, acted_on = result(*found), set(KEYS[:acted])
    said = since(after, KEYS[0], acted_on)
    alike = [by for start, by in found[acted:] if abs(start - found[0][0]) <= 0.25]
    assert said.as_low == len(alike)
    assert said.up == sum(by >= SURELY for by in alike)
    assert said.down == sum(by <= -SURELY for by in alike)
    spoken = f"{words.moved(said, 'Spring')} {words.beside(said)}"
    assert "because" not in spoken
