"""Who rates in which group, how many at least, and on which days: pure."""

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from accord.foundations.errors import Refused
from accord.steps.leadership.feedback.grouping import groups_of
from accord.steps.leadership.feedback.rules import (
    Group,
    Named,
    check_days,
    check_raters,
)

COUNCIL, KESTREL, HARBOUR = uuid4(), uuid4(), uuid4()
NAMES = {COUNCIL: "Council", KESTREL: "Kestrel", HARBOUR: "Harbour"}
TODAY = date(2026, 5, 4)


def raters(*of: tuple[Group, UUID, int]) -> list[Named]:
    return [
        Named(uuid4(), group, organisation, NAMES[organisation])
        for group, organisation, count in of
        for _number in range(count)
    ]


def test_it_works() -> None:
    chosen = raters((Group.HOME, COUNCIL, 5), (Group.PARTNERS, KESTREL, 4), (Group.REPORTS, COUNCIL, 3))
    check_raters(chosen)
    names, people = groups_of(chosen)
    assert names == {
        "home": "peers at home",
        "partners": "peers in other partners",
        "reports": "direct reports",
    }
    assert len(people) == 12


def test_a_group_has_three_or_none() -> None:
    with pytest.raises(Refused, match="Here are 2, and a group has three at least"):
        check_raters(raters((Group.HOME, COUNCIL, 5), (Group.REPORTS, COUNCIL, 2)))


def test_one_group_alone_is_none() -> None:
    with pytest.raises(Refused, match="two groups at least"):
        check_raters(raters((Group.HOME, COUNCIL, 9)))


def test_peers_in_partners_are_told_by_partner_only_where_each_has_three() -> None:
    split, _people = groups_of(raters((Group.PARTNERS, KESTREL, 3), (Group.PARTNERS, HARBOUR, 3)))
    assert list(split.values()) == ["peers at Harbour", "peers at Kestrel"]
    together, _people = groups_of(raters((Group.PARTNERS, KESTREL, 5), (Group.PARTNERS, HARBOUR, 2)))
    assert list(together.values()) == ["peers in other partners"]


@pytest.mark.parametrize(
    ("opens", "lasts", "field"), [(0, 14, "opens_on"), (20, 5, "closes_on"), (20, 60, "closes_on")]
)
def test_days_that_nobody_could_keep_are_refused(opens: int, lasts: int, field: str) -> None:
    day = TODAY + timedelta(days=opens)
    with pytest.raises(Refused) as refused:
        check_days(day, day + timedelta(days=lasts), TODAY)
    assert refused.value.field == field
