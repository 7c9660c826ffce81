"""From whose ways decisions come, counted on a day, by area and over time."""

from collections import Counter
from datetime import date, timedelta
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from accord.steps.culture.origins import rules
from accord.steps.culture.origins.rules import Decided
from accord.steps.culture.ways.rules import Area, Kind

COUNCIL, KESTREL, HARBOUR = uuid4(), uuid4(), uuid4()
FIRST = date(2026, 1, 15)


def decided(kind: Kind, *origins: object, days: int = 0, until: int | None = None) -> Decided:
    return Decided(
        area=Area.MONEY,
        kind=kind,
        origins=origins,  # type: ignore[arg-type]  # ids of the three
        since=FIRST + timedelta(days=days),
        until=None if until is None else FIRST + timedelta(days=until),
    )


def test_it_works() -> None:
    found = [
        *[decided(Kind.ADOPT, KESTREL)] * 3,
        decided(Kind.ADOPT, COUNCIL),
        decided(Kind.BLEND, COUNCIL, HARBOUR),
        decided(Kind.NEW),
        decided(Kind.APART),
    ]
    tally = rules.tally(found)
    assert dict(tally.taken) == {KESTREL: 3, COUNCIL: 1}
    assert (tally.blended, tally.new, tally.apart, tally.all) == (1, 1, 1, 7)
    assert tally.foremost == (KESTREL,)


def test_what_was_replaced_counts_until_the_day_and_not_on_it() -> None:
    found = [decided(Kind.ADOPT, KESTREL, until=10), decided(Kind.NEW, days=10)]
    before, after = (rules.tally_on(found, FIRST + timedelta(days=day)) for day in (9, 10))
    assert (dict(before.taken), before.new) == ({KESTREL: 1}, 0)
    assert (dict(after.taken), after.new) == ({}, 1)


def test_nobody_is_foremost_where_nobodys_way_was_taken_and_several_where_as_often() -> None:
    assert rules.tally([decided(Kind.NEW)]).foremost == ()
    both = rules.tally([decided(Kind.ADOPT, KESTREL), decided(Kind.ADOPT, COUNCIL)])
    assert set(both.foremost) == {KESTREL, COUNCIL}


def test_it_is_counted_at_the_end_of_each_quarter_and_today() -> None:
    days = rules.days_to_count([decided(Kind.NEW)], date(2026, 8, 2), most=9, year_from=4)
    assert days == [date(2026, 3, 31), date(2026, 6, 30), date(2026, 8, 2)]
    assert rules.days_to_count([decided(Kind.NEW)], date(2026, 8, 2), most=2, year_from=4) == days[-2:]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(Kind),
            st.sampled_from([COUNCIL, KESTREL, HARBOUR]),
            st.integers(0, 300),
            st.none() | st.integers(0, 300),
        )
    )
)
def test_areas_add_up_to_all(drawn: list[tuple[Kind, object, int, int | None]]) -> None:
    found = [
        decided(kind, *([origin] if kind == Kind.ADOPT else []), days=days, until=until)
        for kind, origin, days, until in drawn
    ]
    today = FIRST + timedelta(days=200)
    whole, summed = rules.tally_on(found, today), rules.together(rules.by_area(found, today).values())
    assert Counter(whole.taken) == Counter(summed.taken)
    assert whole.all == summed.all
