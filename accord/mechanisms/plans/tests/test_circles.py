"""The condition that the database is asked, and the rule, say the same of who reads what."""

import pytest

from accord.mechanisms.plans import circles, rules, services
from accord.mechanisms.plans.circles import circle_of
from accord.mechanisms.plans.models import Line
from accord.mechanisms.plans.rules import Whose
from accord.mechanisms.plans.tests.world import NOW, WANTED, behaviour, followed, own, plan_of
from accord.partnership import services as partnership
from accord.partnership.rules import Tier
from tests.cast import SINCE, Cast

NAMES = ("steward", "administrator", "director", "manager", "member", "kestrel_member", "kestrel_signatory")


@pytest.fixture
def lines(cast: Cast) -> list[Line]:
    """A line in a plan of each kind; Ben Ives is Mia Marsh's manager in her second place only."""
    with cast.in_scope():
        followed(cast)
        managed(cast, "manager", main=True)
        managed(cast, "kestrel_member", main=False)
        leader = cast.actor("kestrel_signatory")
        services.line_open(
            plan=plan_of(cast, Whose.ORGANISATION, "kestrel", "kestrel_signatory"),
            behaviour=behaviour(),
            now=NOW,
            wanted=WANTED,
            actor=leader,
        )
        own(cast)
        return list(Line.objects.all())


def managed(cast: Cast, manager: str, *, main: bool) -> None:
    if main:
        cast.member.assignments.update(main=False)
    partnership.assignment_give(
        person=cast.member,
        organisation=cast.council,
        team=None,
        tier=Tier.EVERYONE,
        role="",
        manager=cast.people[manager],
        since=SINCE,
        main=main,
        actor=cast.system,
    )


@pytest.mark.parametrize("name", NAMES)
def test_the_database_and_the_rule_agree(cast: Cast, lines: list[Line], name: str) -> None:
    with cast.in_scope():
        circle = circle_of(cast.actor(name))
        found = set(Line.objects.filter(circles.readable(circle)))
    assert found == {line for line in lines if rules.reads(circle, line)}


def test_an_own_plan_is_read_by_the_manager_of_the_main_place_alone(cast: Cast, lines: list[Line]) -> None:
    private = next(line for line in lines if line.whose == Whose.PERSON)
    with cast.in_scope():
        readers = {name for name in NAMES if rules.reads(circle_of(cast.actor(name)), private)}
    assert readers == {"member", "manager"}


def test_accord_itself_stands_near_nobodys_plan(cast: Cast, lines: list[Line]) -> None:
    with cast.in_scope():
        circle = circle_of(cast.system)
    assert {line.whose for line in lines if rules.reads(circle, line)} == {Whose.PARTNERSHIP}
    assert not any(rules.writes(circle, line) for line in lines)
