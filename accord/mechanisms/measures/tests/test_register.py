"""The register: who keeps it, what it asks back, and that a value is judged by the target of its time."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from accord.foundations import clock
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.mechanisms.measures import selectors, services
from accord.mechanisms.measures.models import Measure
from accord.mechanisms.measures.rules import Aim, Direction, Every, Verdict
from accord.mechanisms.measures.tests.world import (
    AIM,
    FIRST,
    NOON,
    SECOND,
    THIRD,
    facts,
    give,
    over_time,
    registered,
)
from accord.partnership.shared.tests.world import PARTNERS, decide, propose
from accord.partnership.shared.wanted import NewYear
from tests.cast import Cast

LOWER = Aim(Decimal(90), Decimal(5))


@pytest.fixture(autouse=True)
def at_noon(cast: Cast) -> Iterator[None]:
    with clock.at(NOON), cast.in_scope():
        yield


@pytest.fixture
def measure(cast: Cast) -> Measure:
    return registered(cast)


def change(cast: Cast, measure: Measure, *, name: str = "steward", **changes: Any) -> Measure:
    return services.measure_change(measure=measure, facts=facts(cast, **changes), actor=cast.actor(name))


def test_it_works(cast: Cast) -> None:
    measure = registered(cast, name="  Defects put right in time ", first_day=date(2026, 2, 11))
    found = selectors.measure_for(cast.actor("member"), measure.id)
    assert (found.name, found.first_day) == ("Defects put right in time", date(2026, 1, 1))
    assert over_time(found).aim_now == AIM
    assert selectors.measures(cast.actor("harbour_signatory")) == [found]


def test_the_steward_keeps_all_and_a_signatory_the_own_partners(cast: Cast) -> None:
    def add(name: str, **changes: object) -> Measure:
        return services.measure_add(facts=facts(cast, **changes), aim=None, actor=cast.actor(name))

    for name, whose in (
        ("member", None),
        ("kestrel_signatory", None),
        ("kestrel_signatory", cast.harbour),
        ("kestrel_member", cast.kestrel),
    ):
        with pytest.raises(Denied):
            add(name, organisation=whose)
    own = add("kestrel_signatory", organisation=cast.kestrel)
    with pytest.raises(Denied):
        change(cast, own, name="kestrel_signatory", organisation=None)  # it would be no longer theirs to keep
    with pytest.raises(Denied):
        change(cast, own, name="harbour_signatory", organisation=cast.kestrel, unit="days")
    assert change(cast, own, name="kestrel_signatory", organisation=cast.kestrel, unit="days").unit == "days"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": " "}, "name"),
        ({"why": ""}, "why"),
        ({"source": " "}, "source"),
        ({"lowest": Decimal(100), "highest": Decimal(100)}, "highest"),
        ({"decimals": 4}, "decimals"),
    ],
)
def test_what_the_register_needs(cast: Cast, changes: dict[str, Any], field: str) -> None:
    with pytest.raises(Refused) as refused:
        registered(cast, **changes)
    assert refused.value.field == field


def test_its_years_begin_as_ours_do_and_stay_when_ours_change(cast: Cast) -> None:
    year_from(cast, 4, before=1)
    yearly: dict[str, Any] = {"name": "Days lost", "every": Every.YEAR, "first_day": date(2025, 6, 1)}
    measure = registered(cast, **yearly)
    assert measure.first_period.words == "April 2025 to March 2026"
    give(cast, measure, measure.first_period, 3)
    assert over_time(measure).missing == []  # the year in hand has not ended
    year_from(cast, 9, before=4)
    changed = services.measure_change(
        measure=measure, facts=facts(cast, **yearly, why="It costs us."), actor=cast.actor("steward")
    )
    assert changed.first_period == measure.first_period
    assert registered(cast, **(yearly | {"name": "Visits"})).first_period.key == "2024-25"


def year_from(cast: Cast, month: int, *, before: int) -> None:
    """Let our year begin with another month, as every partner agrees."""
    decide(cast, propose(cast, NewYear(month=month, before=before)), *PARTNERS)


def test_the_owner_is_somebody_in_post(cast: Cast) -> None:
    with pytest.raises(Refused) as refused:
        registered(cast, owner=cast.stranger)
    assert refused.value.field == "owner"


def test_two_that_go_on_have_not_the_same_name(cast: Cast, measure: Measure) -> None:
    with pytest.raises(Refused) as refused:
        registered(cast, name="DEFECTS put right in time")
    assert refused.value.field == "name"
    services.measure_end(measure=measure, why="Counted otherwise now.", actor=cast.actor("steward"))
    registered(cast)
    with pytest.raises(Refused):
        services.measure_resume(measure=measure, actor=cast.actor("steward"))


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"every": Every.MONTH}, "every"),
        ({"unit": "days"}, "unit"),
        ({"highest": Decimal(90)}, "highest"),
        ({"lowest": Decimal(97)}, "lowest"),
        ({"decimals": 0}, "decimals"),
        ({"first_day": date(2026, 4, 1)}, "first_day"),
    ],
)
def test_what_a_value_means_does_not_change_under_it(
    cast: Cast, measure: Measure, changes: dict[str, Any], field: str
) -> None:
    change(cast, measure)
    give(cast, measure, FIRST, 96.5)
    with pytest.raises(Refused) as refused:
        change(cast, measure, **changes)
    assert refused.value.field == field
    change(cast, measure, direction=Direction.LOWER)


def test_values_stay_beside_the_target_of_their_time(cast: Cast, measure: Measure) -> None:
    for period in (FIRST, SECOND, THIRD):
        give(cast, measure, period, 90)
    steward = cast.actor("steward")
    services.target_set(measure=measure, aim=LOWER, since=SECOND, why="Two sites more.", actor=steward)
    services.target_set(measure=measure, aim=None, since=THIRD, why="Only watched.", actor=steward)
    series = over_time(measure)
    assert [point.aim for point in series.points] == [AIM, LOWER, None]
    assert [point.verdict for point in series.points] == [Verdict.TOLERATED, Verdict.MET, None]
    assert [(target.by.name, target.why) for target in series.targets[1:]] == [
        ("Anna Rees", "Two sites more."),
        ("Anna Rees", "Only watched."),
    ]


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"aim": AIM}, "target"),
        ({"why": " "}, "why"),
        ({"since": FIRST.previous}, "since"),
        ({"aim": Aim(Decimal(101))}, "target"),
        ({"aim": Aim(Decimal("90.25"))}, "target"),
        ({"aim": Aim(Decimal(90), Decimal(-1))}, "tolerance"),
    ],
)
def test_a_target_that_cannot_be_is_asked_back(
    cast: Cast, measure: Measure, given: dict[str, object], field: str
) -> None:
    usual: dict[str, object] = {"aim": LOWER, "since": SECOND, "why": "Two sites more."}
    with pytest.raises(Refused) as refused:
        services.target_set(measure=measure, actor=cast.actor("steward"), **(usual | given))  # type: ignore[arg-type]
    assert refused.value.field == field


def test_only_who_keeps_a_measure_sets_its_target_or_ends_it(cast: Cast, measure: Measure) -> None:
    for name in ("kestrel_member", "kestrel_signatory", "stranger"):
        actor = cast.actor(name)
        with pytest.raises(Denied):
            services.target_set(measure=measure, aim=LOWER, since=SECOND, why="Lower", actor=actor)
        with pytest.raises(Denied):
            services.measure_end(measure=measure, why="Enough", actor=actor)


def test_what_was_ended_stays_to_see_and_can_be_taken_up_again(cast: Cast, measure: Measure) -> None:
    steward, member = cast.actor("steward"), cast.actor("member")
    give(cast, measure, FIRST, 96)
    with pytest.raises(Refused):
        services.measure_end(measure=measure, why=" ", actor=steward)
    services.measure_end(measure=measure, why="The contract changed.", actor=steward)
    assert selectors.measures(member) == []
    (ended,) = selectors.measures(member, ended=True)
    assert over_time(ended).points[0].amount == 96
    with pytest.raises(Refused):
        change(cast, measure, name="steward")
    services.measure_resume(measure=measure, actor=steward)
    assert selectors.measures(member) == [measure]


def test_the_log_says_before_and_after_and_names_no_owner(cast: Cast, measure: Measure) -> None:
    change(cast, measure, source="Helpdesk system", organisation=cast.kestrel, owner=cast.manager)
    services.target_set(
        measure=measure, aim=LOWER, since=SECOND, why="Two sites more.", actor=cast.actor("steward")
    )
    target, owner, settings = audit.lines(cast.actor("member"), limit=3)
    assert [(each.label, each.was, each.now) for each in settings.changes] == [
        ("Whose figure it is", "", "Kestrel Build"),
        ("Source", "Helpdesk log", "Helpdesk system"),
    ]
    assert owner.sentence == "Anna Rees gave “Defects put right in time” another owner."
    assert not owner.changes
    assert [(each.was, each.now) for each in target.changes] == [("95", "90"), ("10", "5")]
