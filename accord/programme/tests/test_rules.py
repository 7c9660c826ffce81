"""How values lie over partnerships: a floor, then steps, and no single newcomer can be told."""

from hypothesis import given
from hypothesis import strategies as st

from accord.programme.rules import FLOOR, STEP, Values, counted, spread

KEY = "share:values"


def released(*values: float | None) -> list[Values]:
    return [{KEY: value} for value in values]


def test_it_works() -> None:
    found = spread(released(10, 20, 30, 40, 90), KEY)
    assert found is not None
    assert (found.low, found.middle, found.high, found.of) == (10, 30, 90, 5)


def test_under_the_floor_nothing_is_told() -> None:
    assert spread(released(10, 20, 30, 40), KEY) is None
    assert spread(released(10, 20, 30, 40, None, None), KEY) is None
    assert spread([{"share:other": 1.0}] * 9, KEY) is None


def test_newcomers_are_told_three_at_a_time() -> None:
    assert [counted(values) for values in range(4, 13)] == [0, 5, 5, 5, 8, 8, 8, 11, 11]
    found = spread(released(10, 20, 30, 40, 50, 99, 1), KEY)
    assert found is not None
    assert (found.low, found.high, found.of) == (10, 50, 5)


@given(st.lists(st.one_of(st.none(), st.integers(0, 100)), max_size=40))
def test_what_is_told_changes_by_nobody_or_by_three(values: list[int | None]) -> None:
    """Whoever compares before and after one more release learns nothing, or of three at once."""
    before, after = (spread(released(*given_), KEY) for given_ in (values[:-1], values))
    if before is None:
        assert after is None or after.of == FLOOR
        return
    assert after is not None
    assert after == before or after.of == before.of + STEP
    assert after.low <= after.middle <= after.high
