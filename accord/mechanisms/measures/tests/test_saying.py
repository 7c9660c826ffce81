"""What a chart says, what stands beside a round, and how the measures stand for the dashboard."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

import pytest

from accord.foundations import clock
from accord.mechanisms.measures import beside, charts, sentences
from accord.mechanisms.measures.models import Measure
from accord.mechanisms.measures.periods import last_ended, through
from accord.mechanisms.measures.rules import Aim, Direction, Every
from accord.mechanisms.measures.standing import measured
from accord.mechanisms.measures.tests.world import FIRST, NOON, SECOND, THIRD, give, over_time, registered
from accord.mechanisms.measures.words import amount_in_words, target_in_words, tolerance_in_words
from accord.web.pictures import Look
from tests.cast import Cast


@pytest.fixture(autouse=True)
def at_noon(cast: Cast) -> Iterator[None]:
    with clock.at(NOON), cast.in_scope():
        yield


def monthly(cast: Cast, *values: float | None) -> Measure:
    """A monthly measure with so many values up to now."""
    last = last_ended(NOON.date(), Every.MONTH)
    first = last
    while len(list(through(first, last))) < len(values):
        first = first.previous
    made = registered(cast, every=Every.MONTH, first_day=first.first_day)
    for period, value in zip(through(first, last), values, strict=True):
        if value is not None:
            give(cast, made, period, value)
    return made


def test_a_shift_is_said_with_its_row_its_middle_and_what_chance_would_give(cast: Cast) -> None:
    low, high = (70, 72, 71, 73, 70, 72, 71, 70, 73), (80, 82, 81, 83, 80, 82, 81, 80, 83)
    series = over_time(monthly(cast, *low, *high))
    assert sentences.movement(series) == (
        "Something has moved: 9 values in a row, from February 2026 to October 2026, lie above the middle of "
        "all values (76.5%). By chance it would be 7 at most."
    )
    chart = charts.chart(series)
    assert chart is not None
    assert chart.middle is not None
    assert chart.middle.words == "middle 76.5%"


def test_few_crossings_are_a_shift_too(cast: Cast) -> None:
    series = over_time(monthly(cast, 83, 82, 81, 83, 82, 71, 72, 73, 71, 72))
    assert sentences.movement(series).startswith(
        "Something has moved: the values cross their middle (77.0%) only once, and the latest lie below it."
    )


def test_up_and_down_is_no_change_we_can_be_sure_of(cast: Cast) -> None:
    series = over_time(monthly(cast, *(70, 80) * 6))
    assert "no change we can be sure of" in sentences.movement(series)


def test_a_missing_value_is_no_mark_no_figure_and_no_nought(cast: Cast) -> None:
    series = over_time(monthly(cast, 96, None, 84))
    chart = charts.chart(series)
    assert chart is not None
    assert [(point.value, point.says) for point in chart.points] == [
        (96.0, "96.0%"),
        (None, "missing"),
        (84.0, "84.0%"),
    ]
    assert [point.look for point in chart.points] == [Look.DISC, Look.DISC, Look.LOZENGE]
    assert [tick.words for tick in chart.ticks] == ["82.5%", "85%", "87.5%", "90%", "92.5%", "95%", "97.5%"]
    assert "September 2026 is missing." in sentences.says(series)
    assert "It has been outside of tolerance since October 2026: one value." in sentences.says(series)


def test_before_the_first_value_there_is_no_chart(cast: Cast) -> None:
    assert charts.chart(over_time(registered(cast))) is None


@pytest.mark.parametrize(
    ("unit", "decimals", "amount", "expected"),
    [
        ("%", 1, "88.5", "88.5%"),
        ("", 0, "12400", "12,400"),
        ("days", 0, "12", "12\N{NO-BREAK SPACE}days"),
        ("£ thousand", 0, "-1240", "−£1,240 thousand"),
        ("£", 2, "3.5", "£3.50"),
    ],
)
def test_a_value_with_its_unit(unit: str, decimals: int, amount: str, expected: str) -> None:
    measure = Measure(unit=unit, decimals=decimals)
    assert amount_in_words(Decimal(amount), measure) == expected


@pytest.mark.parametrize(
    ("direction", "target", "tolerance"),
    [
        (Direction.HIGHER, "90% or more", "down to 80%"),
        (Direction.LOWER, "90% or less", "up to 100%"),
        (Direction.NEAR, "as near to 90% as can be", "80% to 100%"),
    ],
)
def test_a_target_in_words(direction: Direction, target: str, tolerance: str) -> None:
    measure, aim = Measure(unit="%", direction=direction), Aim(Decimal(90), Decimal(10))
    assert target_in_words(aim, measure) == target
    assert tolerance_in_words(aim, measure) == tolerance


def test_beside_a_round_stands_what_was_known_at_the_moment(cast: Cast) -> None:
    measure = registered(cast, organisation=cast.kestrel)
    with clock.at(NOON - timedelta(days=120)):
        give(cast, measure, FIRST, 96)
        give(cast, measure, SECOND, 90)
    give(cast, measure, SECOND, 80, why="Counted anew.", seen=1)
    give(cast, measure, THIRD, 70)
    then = beside.actual(measure.id, at=NOON - timedelta(days=1))
    assert then is not None
    assert (then.period, then.figure, then.target) == ("April to June 2026", "90.0%", "95.0% or more")
    assert (then.whose, then.stands, then.source) == ("Kestrel Build", "within tolerance", "Helpdesk log")
    (now,) = beside.actuals()
    assert (now.period, now.figure, now.stands) == ("July to September 2026", "70.0%", "outside tolerance")
    assert beside.actual(measure.id, at=NOON - timedelta(days=200)) is None
    assert beside.choices() == [(measure.id, "Defects put right in time (Kestrel Build)")]


def test_how_the_measures_stand(cast: Cast) -> None:
    assert measured().in_words == ""
    first, second = registered(cast), registered(cast, name="Answers")
    registered(cast, name="Watched", aim=None, first_day=date(2026, 11, 1))
    give(cast, first, THIRD, 80)
    give(cast, second, SECOND, 95)
    found = measured()
    assert found.in_words == "1 of 2 measures are within their tolerance"
    assert found.worst.startswith("Defects put right in time: 80.0% in July to September 2026")
    assert str(first.id) in found.link.url
    assert found.missing == 1
    give(cast, first, THIRD, 95, why="Counted anew.", seen=1)
    assert (measured().worst, measured().link.label) == ("", "See the measures")
