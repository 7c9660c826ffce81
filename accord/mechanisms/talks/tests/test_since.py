"""Whether what was undertaken about a statement is followed by a move: from `Published`, and never why."""

from collections.abc import Sequence
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from accord.analysis.published import EVERYONE, Change, Cut, Group, Item, Published, Shown
from accord.mechanisms.rounds.publishing.moved import Moved, Verdict
from accord.mechanisms.talks.said import words
from accord.mechanisms.talks.said.since import Since, since

CLOSED = datetime(2026, 10, 31, 17, tzinfo=UTC)
KEYS = [f"statement {number}" for number in range(6)]
SURELY = 0.3

moves = st.tuples(st.sampled_from([2.2, 2.4, 3.0, 3.9]), st.sampled_from([-0.5, -0.1, 0.1, 0.5]))


def result(*starts_and_moves: tuple[float, float]) -> Published:
    """The next round: what everyone said before, and by how much it moved, statement by statement."""
    moved = dict(zip(KEYS, starts_and_moves, strict=False))
    return Published(
        round_key="round",
        title="Round of spring",
        closed_at=CLOSED,
        minimum=5,
        groups=(Group(key=EVERYONE, name="Everyone", cut=Cut.EVERYONE, invited=30),),
        items=tuple(Item(key=key, text=key, options=5) for key in moved),
        cells={(EVERYONE, key): _shown(start + by) for key, (start, by) in moved.items()},
        gaps=(),
        rules_version="1",
        changes=tuple(_change(key, by) for key, (_start, by) in moved.items()),
    )


def _shown(mean: float) -> Shown:
    return Shown(n=20, mean=mean, low=mean - 0.2, high=mean + 0.2)


def _change(key: str, by: float) -> Change:
    reach = 0.2 if abs(by) >= SURELY else 1.0
    return Change(
        group=EVERYONE, item=key, difference=by, low=by - reach, high=by + reach, sure=abs(by) >= SURELY
    )


def test_it_works() -> None:
    after = result((2.4, 0.6), (2.5, 0.4), (2.3, 0.1), (3.9, 0.5))
    found = since(after, KEYS[0], {KEYS[0]})
    assert found.moved == (Moved(group="Everyone", verdict=Verdict.UP),)
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
    found = since(after, KEYS[5], {KEYS[5]})
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
