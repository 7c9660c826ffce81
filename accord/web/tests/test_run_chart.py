"""The picture of what was measured, period by period."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.web.gallery import drawings
from accord.web.pictures import round_steps


def test_a_missing_period_breaks_the_line_and_is_no_mark() -> None:
    svg = drawings.run_chart().wide
    assert svg.count('class="track"') == 2
    assert svg.count('class="sign') == 7
    assert 'class="blank"' in svg
    assert ">missing</text>" in svg
    assert 'class="num hidden-cell">missing</td>' in str(drawings.run_chart())


def test_what_stands_where_differs_in_shape_too() -> None:
    svg = drawings.run_chart().wide
    looks = {look: svg.count(f'class="sign {look}"') for look in ("disc", "ring", "lozenge")}
    assert looks == {"disc": 3, "ring": 2, "lozenge": 2}


def test_the_target_is_drawn_as_long_as_it_held() -> None:
    svg = drawings.run_chart().wide
    assert svg.count('class="aim"') == 2
    assert svg.count('class="tolerance"') == 2


def test_where_there_is_no_room_only_the_latest_figure_stands() -> None:
    chart = drawings.run_chart()
    long = replace(chart, points=chart.points * 3)
    assert len(re.findall(r'class="(?:strong )?halo"', long.wide)) == 1
    assert "96%</text>" in long.slim


@pytest.mark.parametrize(
    ("low", "high", "least", "expected"),
    [
        (81, 97, 1, [80, 85, 90, 95, 100]),
        (3, 40, 1, [0, 10, 20, 30, 40]),
        (0, 2, 1, [0, 1, 2]),
        (0.2, 0.24, 0.01, [0.2, 0.21, 0.22, 0.23, 0.24]),
        (-5, 5, 1, [-6, -4, -2, 0, 2, 4, 6]),
        (7, 7, 1, [6, 8]),
        (0, 0, 1, [0, 1]),
    ],
)
def test_its_scale_has_round_steps(low: float, high: float, least: float, expected: list[float]) -> None:
    assert round_steps(low, high, least=least) == expected


@given(st.integers(-(10**9), 10**9), st.integers(-(10**9), 10**9))
def test_a_scale_holds_all_that_is_drawn_on_it(one: int, other: int) -> None:
    low, high = sorted((one / 1000, other / 1000))
    steps = round_steps(low, high, least=0.001)
    slack = 1e-6 * max(1.0, abs(low), abs(high))
    assert steps[0] <= low + slack
    assert high - slack <= steps[-1]
    assert 2 <= len(steps) <= 9
    assert steps == sorted(set(steps))
