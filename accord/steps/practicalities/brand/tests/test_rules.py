"""Which colours can be read, and the nearest that can."""

import colorsys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.steps.practicalities.brand.rules import nearest, offered, readings, shape_readings
from accord.web.contrast import SHAPE, TEXT, rgb

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def test_it_works() -> None:
    assert offered("#0f5c6e") is None
    assert offered("#ffd500") == "#806a00"
    assert [each.passes for each in readings("#0f5c6e")] == [True, True, True]


@given(COLOURS, st.sampled_from([TEXT, SHAPE]))
def test_what_is_offered_passes_and_what_passes_is_left_alone(colour: str, least: float) -> None:
    found = nearest(colour, least=least)
    assert offered(found, least=least) is None
    assert (found == colour) == (offered(colour, least=least) is None)


@given(COLOURS)
def test_the_offered_colour_is_never_lighter(colour: str) -> None:
    before, after = (colorsys.rgb_to_hls(*rgb(each))[1] for each in (colour, nearest(colour, least=TEXT)))
    assert after <= before + 1 / 255


@given(COLOURS)
def test_by_night_it_can_always_be_read(colour: str) -> None:
    assert readings(colour)[2].passes


@pytest.mark.parametrize(("colour", "passes"), [("#e0a030", False), ("#8a6d1f", True)])
def test_a_further_colour_is_seen_as_a_shape(colour: str, passes: bool) -> None:
    assert all(each.passes for each in shape_readings(colour)) == passes
