"""What is measured, beside the rounds: on the dashboard, and on the page of a round that has closed."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from accord.foundations import clock
from accord.foundations.registry import Standing, Weight
from accord.mechanisms.measures import services as measures
from accord.mechanisms.measures.periods import last_ended
from accord.mechanisms.measures.rules import Every
from accord.mechanisms.measures.services import Given
from accord.mechanisms.measures.tests.world import registered
from accord.partnership import selectors as partnership
from accord.steps.evaluation import standing as of_the_step
from accord.steps.evaluation.tests.test_standing import closed
from tests.cast import Cast
from tests.published import CLOSED, stored
from tests.rail import agreeing
from tests.visits import page, visitor

if TYPE_CHECKING:
    from accord.mechanisms.measures.models import Measure

standing = agreeing(of_the_step)


def seen(cast: Cast) -> Standing:
    with cast.in_scope():
        found = standing(cast.actor("steward"))
        return replace(found, says=str(found.says))  # what stands beside it is asked in scope


def measured(cast: Cast, amount: int, *, of: date | None = None) -> "Measure":
    """Give the value of the last quarter before a day: today where none is given."""
    with cast.in_scope():
        period = last_ended(of or partnership.today(), Every.QUARTER)
        made = registered(cast, first_day=period.first_day)
        given = Given(measure_id=made.id, period=period, amount=Decimal(amount), seen=0)
        measures.value_give(given=given, actor=cast.actor("kestrel_member"))
    return made


def test_the_dashboard_says_how_the_measures_stand(cast: Cast) -> None:
    measured(cast, 96)
    assert seen(cast).says == "No round has closed yet; 1 of 1 measure is within its tolerance"


def test_where_all_rounds_are_at_rest_a_measure_outside_its_tolerance_comes_first(cast: Cast) -> None:
    closed(cast)
    made = measured(cast, 60)
    found = seen(cast)
    assert found.headline is not None
    assert found.headline.weight is Weight.UNDER_WAY
    assert str(found.weakest) == str(found.headline.sentence)
    assert str(found.headline.sentence).startswith("Defects put right in time: 60.0% in")
    assert found.next_step is not None
    assert str(made.id) in found.next_step.url


def test_what_people_said_and_nobody_talked_about_stays_before_it(cast: Cast) -> None:
    stored(cast)
    measured(cast, 60)
    found = seen(cast)
    assert found.headline is not None
    assert "nobody has talked about it yet" in str(found.headline.sentence)


def test_a_closed_round_shows_what_was_measured_when_it_closed(cast: Cast) -> None:
    result = stored(cast)
    path = page(cast, "evaluation:round", round_id=result.round_id)
    assert "What was measured" not in visitor(cast, "member").get(path).content.decode()
    with clock.at(CLOSED - timedelta(days=1)):
        measured(cast, 60)
    text = visitor(cast, "member").get(path).content.decode()
    assert "What was measured when it closed" in text
    assert "Defects put right in time</a>" in text
    assert "60.0%" in text
