"""Values come in, are revised and taken back; what was there before stays to see."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from accord.foundations import clock
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.foundations.registry import waiting_for
from accord.mechanisms.measures import services
from accord.mechanisms.measures.models import Measure, Value
from accord.mechanisms.measures.periods import Period
from accord.mechanisms.measures.rules import Every, Verdict
from accord.mechanisms.measures.services import Given
from accord.mechanisms.measures.tests.world import FIRST, NOON, SECOND, THIRD, give, over_time, registered
from accord.partnership import services as people
from tests.cast import Cast


@pytest.fixture(autouse=True)
def at_noon(cast: Cast) -> Iterator[None]:
    with clock.at(NOON), cast.in_scope():
        yield


@pytest.fixture
def measure(cast: Cast) -> Measure:
    return registered(cast)


def test_it_works(cast: Cast, measure: Measure) -> None:
    give(cast, measure, FIRST, 96)
    give(cast, measure, THIRD, 83.5)
    series = over_time(measure)
    assert [point.amount for point in series.points] == [Decimal(96), None, Decimal("83.5")]
    assert [point.verdict for point in series.points] == [Verdict.MET, None, Verdict.OUTSIDE]
    assert [point.period for point in series.missing] == [SECOND]


def test_a_revision_keeps_what_was_there_who_changed_it_when_and_why(cast: Cast, measure: Measure) -> None:
    give(cast, measure, FIRST, 96)
    give(cast, measure, FIRST, 86, why=" A digit was wrong. ", seen=1, name="steward")
    (point, *_rest) = over_time(measure).points
    assert point.amount == 86
    first, second = point.given
    assert (first.amount, first.by.name, first.why) == (Decimal(96), "Ben Ives", "")
    assert (second.amount, second.by.name, second.why, second.at) == (
        Decimal(86),
        "Anna Rees",
        "A digit was wrong.",
        NOON,
    )


def test_a_value_that_is_taken_back_is_missing_again_and_can_come_in_anew(
    cast: Cast, measure: Measure
) -> None:
    give(cast, measure, FIRST, 96)
    give(cast, measure, FIRST, None, why="Of another school.", seen=1)
    assert over_time(measure).points[0].is_missing
    give(cast, measure, FIRST, 90, why="Now ours.", seen=2)
    assert [value.amount for value in over_time(measure).points[0].given] == [96, None, 90]


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"amount": 100.1}, "amount"),
        ({"amount": -0.1}, "amount"),
        ({"amount": 96.25}, "amount"),
        ({"amount": None}, "amount"),
        ({"period": THIRD.next}, "period"),
        ({"period": FIRST.previous}, "period"),
        ({"period": Period.of(date(2026, 1, 1), Every.MONTH)}, "period"),
        ({"seen": 1, "why": "Late"}, None),
    ],
)
def test_what_cannot_be_is_asked_back(
    cast: Cast, measure: Measure, given: dict[str, object], field: str | None
) -> None:
    usual: dict[str, object] = {"period": FIRST, "amount": 96}
    with pytest.raises(Refused) as refused:
        give(cast, measure, **(usual | given))  # type: ignore[arg-type]
    assert refused.value.field == field
    give(cast, measure, **usual)  # type: ignore[arg-type]


@pytest.mark.parametrize("amount", [0, 100])
def test_both_ends_of_what_can_be_are_taken(cast: Cast, measure: Measure, amount: int) -> None:
    give(cast, measure, FIRST, amount)
    assert over_time(measure).points[0].amount == amount


@pytest.mark.parametrize(
    ("change", "field"),
    [({"amount": 86, "why": " "}, "why"), ({"amount": 96, "why": "Again"}, "amount")],
)
def test_a_revision_needs_a_reason_and_a_change(
    cast: Cast, measure: Measure, change: dict[str, object], field: str
) -> None:
    give(cast, measure, FIRST, 96)
    with pytest.raises(Refused) as refused:
        give(cast, measure, FIRST, seen=1, **change)  # type: ignore[arg-type]
    assert refused.value.field == field


def test_a_period_is_over_when_it_has_ended_where_the_partnership_is(cast: Cast, measure: Measure) -> None:
    with (
        clock.at(NOON.replace(month=12, day=31, hour=23)),
        pytest.raises(Refused, match="has not ended"),
    ):
        give(cast, measure, THIRD.next, 96)
    with clock.at(NOON.replace(year=2027, month=1, day=1, hour=0, minute=1)):
        give(cast, measure, THIRD.next, 96)


def test_of_two_who_write_at_once_the_second_is_told(cast: Cast, measure: Measure) -> None:
    give(cast, measure, FIRST, 96)
    with pytest.raises(Refused, match="meanwhile"):
        give(cast, measure, FIRST, 90, why="I had it first", seen=0, name="steward")
    again = Value.objects.get(measure=measure)
    again.id = measure.id
    with pytest.raises(IntegrityError), transaction.atomic():  # even if both had looked before either wrote
        again.save(force_insert=True)


@pytest.mark.parametrize("name", ["kestrel_member", "steward"])
def test_owner_and_steward_give_values(cast: Cast, measure: Measure, name: str) -> None:
    assert give(cast, measure, FIRST, 96, name=name).revision == 1


@pytest.mark.parametrize("name", ["member", "kestrel_signatory", "stranger"])
def test_nobody_else_gives_values(cast: Cast, measure: Measure, name: str) -> None:
    with pytest.raises(Denied):
        give(cast, measure, FIRST, 96, name=name)


def test_who_signs_for_a_partner_gives_values_of_that_partner(cast: Cast) -> None:
    own = registered(cast, organisation=cast.kestrel)
    assert give(cast, own, FIRST, 96, name="kestrel_signatory").revision == 1
    with pytest.raises(Denied):
        give(cast, own, SECOND, 96, name="harbour_signatory")


def test_a_measure_that_was_ended_takes_no_more(cast: Cast, measure: Measure) -> None:
    services.measure_end(measure=measure, why="The contract changed.", actor=cast.actor("steward"))
    with pytest.raises(Refused, match="was ended"):
        give(cast, measure, FIRST, 96)


def test_many_come_in_together_or_not_at_all(cast: Cast, measure: Measure) -> None:
    other = registered(cast, name="Accidents", unit="", decimals=0, highest=None)
    give(cast, measure, FIRST, 96)
    brought = [
        Given(measure_id=other.id, period=FIRST, amount=Decimal(2), seen=0),
        Given(measure_id=measure.id, period=FIRST, amount=Decimal(90), seen=1),
    ]
    with pytest.raises(Refused, match="why"):
        services.values_bring(given=brought, why="", actor=cast.actor("kestrel_member"))
    assert over_time(other).latest is None
    services.values_bring(given=brought, why="The log was counted anew.", actor=cast.actor("kestrel_member"))
    assert [over_time(each).points[0].amount for each in (measure, other)] == [90, 2]


def test_the_log_says_what_was_and_what_is(cast: Cast, measure: Measure) -> None:
    give(cast, measure, FIRST, 96)
    give(cast, measure, FIRST, 86.5, why="Secret reason", seen=1)
    (revised, given, *_rest) = audit.lines(cast.actor("member"), limit=3)
    assert given.sentence == "Ben Ives gave the value of “Defects put right in time” for 2026-Q1."
    assert revised.sentence == "Ben Ives revised the value of “Defects put right in time” for 2026-Q1."
    assert [(change.was, change.now) for change in revised.changes] == [("96", "86.5")]
    assert "Secret" not in str(revised)


def test_it_waits_for_the_owner_until_the_last_value_is_in(cast: Cast, measure: Measure) -> None:
    (waiting,) = waiting_for(cast.actor("kestrel_member"))
    assert "July to September 2026" in str(waiting.what)
    assert waiting.due is not None
    assert waiting.due.date() == date(2026, 10, 21)
    assert not waiting_for(cast.actor("member"))
    give(cast, measure, THIRD, 96)
    assert not waiting_for(cast.actor("kestrel_member"))
    give(cast, measure, THIRD, None, why="Wrong school", seen=1)
    assert len(waiting_for(cast.actor("kestrel_member"))) == 1


def test_where_the_owner_has_left_it_waits_for_the_steward(cast: Cast, measure: Measure) -> None:
    def told() -> list[str]:
        return [str(found.what) for found in waiting_for(cast.actor("steward"))]

    words = "Name an owner for “Defects put right in time”: its own has left"
    assert words not in told()
    yesterday = NOON.date() - timedelta(days=1)
    people.person_leave(person=cast.kestrel_member, last_day=yesterday, actor=cast.system)
    assert words in told()
