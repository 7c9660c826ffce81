"""Who leads follows from places: in every partner, on every day, and nobody is exempt."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from accord.foundations import clock
from accord.partnership import services as partnership
from accord.partnership.rules import Tier
from accord.steps.leadership import selectors
from tests.cast import SINCE, Cast

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
TODAY = NOON.date()


@pytest.fixture(autouse=True)
def at_noon(cast: Cast) -> Iterator[None]:
    with clock.at(NOON), cast.in_scope():
        yield


def names() -> list[str]:
    return [f"{found.organisation.short_name}: {found.person.name}" for found in selectors.leaders()]


def test_directors_and_senior_managers_of_every_partner_lead_by_organisation_then_name(cast: Cast) -> None:
    assert names() == [
        "Council: Ruth Aske",
        "Council: Owen Hart",
        "Council: Anna Rees",
        "Kestrel: Kay Lowell",
        "Harbour: Ilse Brandt",
    ]
    assert selectors.leader_or_none(cast.manager.id) is None
    assert selectors.leader_or_none(None) is None


def test_who_works_with_the_partners_without_being_one_is_no_leader(cast: Cast) -> None:
    tern = partnership.organisation_join(
        name="Tern Services", short_name="Tern", letter="T", signs=False, position=3, actor=cast.system
    )
    cast.add_colleague("supplier", tern, tier=Tier.DIRECTOR)
    assert selectors.leader_or_none(cast.supplier.id) is None


def test_who_leads_in_two_places_is_one_leader_under_the_main_place(cast: Cast) -> None:
    give_place(cast, "steward", Tier.DIRECTOR)
    (leader,) = [found for found in selectors.leaders() if found.person == cast.steward]
    assert (leader.organisation, leader.tier, len(leader.places)) == (cast.council, Tier.DIRECTOR, 2)


def test_a_second_place_that_leads_makes_a_leader_under_that_place(cast: Cast) -> None:
    give_place(cast, "manager", Tier.SENIOR_MANAGER)
    leader = selectors.leader_or_none(cast.manager.id)
    assert leader is not None
    assert (leader.organisation, leader.tier) == (cast.kestrel, Tier.SENIOR_MANAGER)


def test_a_deputy_who_signs_does_not_lead_by_that(cast: Cast) -> None:
    cast.name_signatory("member", cast.council, deputy=True)
    assert selectors.leader_or_none(cast.member.id) is None


def test_who_leaves_leads_until_the_last_day(cast: Cast) -> None:
    partnership.person_leave(person=cast.director, last_day=TODAY, actor=cast.system)
    assert selectors.leader_or_none(cast.director.id) is not None
    with clock.at(NOON + timedelta(days=1)):
        assert selectors.leader_or_none(cast.director.id) is None
    assert cast.director in [found.person for found in selectors.leaders(TODAY)]


def test_who_moves_to_another_partner_leads_there(cast: Cast) -> None:
    partnership.person_leave(person=cast.director, last_day=TODAY, actor=cast.system)
    give_place(cast, "director", Tier.DIRECTOR, main=True, since=TODAY + timedelta(days=1))
    with clock.at(NOON + timedelta(days=1)):
        leader = selectors.leader_or_none(cast.director.id)
        assert leader is not None
        assert leader.organisation == cast.kestrel


def give_place(cast: Cast, name: str, tier: Tier, *, main: bool = False, since: date = SINCE) -> None:
    """Give a member of the cast a place in Kestrel Build."""
    partnership.assignment_give(
        person=cast.people[name],
        organisation=cast.kestrel,
        team=None,
        tier=tier,
        role="",
        manager=None,
        since=since,
        main=main,
        actor=cast.system,
    )
