"""Finding people, and what each reader sees of somebody."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.http import Http404

from accord.foundations.access import Actor
from accord.foundations.errors import Denied
from accord.partnership import selectors as partnership
from accord.partnership import services
from accord.partnership.directory import selectors
from accord.partnership.directory.selectors import Wanted
from accord.partnership.rules import Office, Tier
from tests.cast import SINCE, Cast
from tests.visits import page, visitor


def names(actor: Actor, *, number: int = 1, **wanted: object) -> list[str]:
    found = selectors.find(actor, Wanted(**wanted), page=number)  # type: ignore[arg-type]
    return [place.person.name for place in found.places]


def administrator_of_kestrel(cast: Cast) -> None:
    with cast.in_scope():
        services.office_give(
            person=cast.kestrel_member,
            office=Office.ADMINISTRATOR,
            organisation=cast.kestrel,
            since=SINCE,
            actor=cast.system,
        )


def test_it_works(cast: Cast) -> None:
    with cast.in_scope():
        found = selectors.find(cast.actor("member"), Wanted())
        assert (found.count, found.total, found.pages) == (9, 9, 1)
        assert [place.person.family_name for place in found.places][:3] == ["Aske", "Bell", "Brandt"]


def test_people_are_found_by_name_organisation_and_tier(cast: Cast) -> None:
    actor = cast.actor("kestrel_member")
    with cast.in_scope():
        assert names(actor, name="rees") == ["Anna Rees"]
        assert names(actor, name="REES an") == ["Anna Rees"]
        assert names(actor, organisation=cast.kestrel.id) == ["Ben Ives", "Kay Lowell"]
        assert names(actor, tier=Tier.MANAGER) == ["Sam Poole"]
        assert names(actor, tier=Tier.MANAGER, organisation=cast.kestrel.id) == []


def test_a_name_is_found_whatever_its_letters(cast: Cast) -> None:
    with cast.in_scope():
        services.person_change(person=cast.member, actor=cast.system, given_name="Émilie")
        assert names(cast.actor("member"), name="émilie") == ["Émilie Marsh"]


def test_a_team_is_that_of_its_whole_name_and_holds_second_places_too(cast: Cast) -> None:
    cast.add_team("Site", cast.council, 1)
    north = cast.add_team("Site north", cast.council, 2)
    with cast.in_scope():
        services.assignment_give(
            person=cast.manager,
            organisation=cast.council,
            team=north,
            tier=Tier.MANAGER,
            role="",
            manager=None,
            since=SINCE,
            main=False,
            actor=cast.system,
        )
        actor = cast.actor("member")
        assert len(names(actor, team="site")) == 1
        assert "Sam Poole" in names(actor, team="north")
        assert len(names(actor, team="sit")) == 4


def test_a_page_holds_fifty_and_one_beyond_the_last_is_the_last(cast: Cast) -> None:
    cast.add_staff(cast.kestrel, 60)
    with cast.in_scope():
        actor = cast.actor("member")
        first, second = names(actor), names(actor, number=2)
        assert (len(first), len(second)) == (50, 19)
        assert not set(first) & set(second)
        assert names(actor, number=99) == second


def test_only_those_in_post_are_found(cast: Cast) -> None:
    with cast.in_scope():
        yesterday = partnership.today() - timedelta(days=1)
        services.person_leave(person=cast.member, last_day=yesterday, actor=cast.system)
        assert names(cast.actor("manager"), name="Marsh") == []


def test_addresses_are_for_the_person_and_for_whoever_keeps_the_list(cast: Cast) -> None:
    administrator_of_kestrel(cast)
    with cast.in_scope():
        may = {
            name: selectors.person_for(cast.actor(name), cast.member.id).particulars
            for name in (
                "member",
                "administrator",
                "steward",
                "director",
                "council_signatory",
                "kestrel_member",
            )
        }
    assert may == {
        "member": True,
        "administrator": True,
        "steward": False,
        "director": False,
        "council_signatory": False,
        "kestrel_member": False,
    }


@pytest.mark.parametrize(("name", "sees"), [("member", True), ("administrator", True), ("steward", False)])
def test_the_page_shows_no_address_to_others(cast: Cast, name: str, *, sees: bool) -> None:
    text = (
        visitor(cast, name).get(page(cast, "partnership:person", person_id=cast.member.id)).content.decode()
    )
    assert "Mia Marsh works for Northmoor Council." in text
    assert (cast.member.email in text) is sees


def test_somebody_who_left_is_there_for_whoever_keeps_the_list_only(cast: Cast) -> None:
    with cast.in_scope():
        services.person_leave(
            person=cast.member, last_day=partnership.today() - timedelta(days=1), actor=cast.system
        )
        seen = selectors.person_for(cast.actor("administrator"), cast.member.id)
        assert seen.main is None
        assert [place.until for place in seen.past] == [partnership.today() - timedelta(days=1)]
        with pytest.raises(Http404):
            selectors.person_for(cast.actor("steward"), cast.member.id)


def test_who_is_to_come_is_there_for_whoever_keeps_the_list_only(cast: Cast) -> None:
    with cast.in_scope():
        joiner = services.person_join(
            given_name="Nia",
            family_name="Pugh",
            email="",
            staff_number="",
            employer=cast.council,
            actor=cast.system,
        )
        services.assignment_give(
            person=joiner,
            organisation=cast.council,
            team=None,
            tier=Tier.EVERYONE,
            role="",
            manager=cast.manager,
            since=partnership.today() + timedelta(days=9),
            main=True,
            actor=cast.system,
        )
        assert selectors.person_for(cast.actor("administrator"), joiner.id).main
        with pytest.raises(Http404):
            selectors.person_for(cast.actor("manager"), joiner.id)


def test_reports_and_manager_are_seen_by_all(cast: Cast) -> None:
    with cast.in_scope():
        (place,) = cast.member.assignments.all()
        services.assignment_correct(assignment=place, actor=cast.system, manager=cast.manager)
        seen = selectors.person_for(cast.actor("kestrel_member"), cast.manager.id)
        assert [report.name for report in seen.reports] == ["Mia Marsh"]
        assert selectors.person_for(cast.actor("kestrel_member"), cast.member.id).main.manager == cast.manager  # type: ignore[union-attr]


def test_strangers_find_nothing(cast: Cast) -> None:
    with cast.in_scope(), pytest.raises(Denied):
        selectors.person_for(cast.actor("stranger"), cast.member.id)
    with cast.in_scope(), pytest.raises(Http404):
        selectors.person_for(cast.actor("member"), UUID(int=1))


@pytest.mark.parametrize(
    "query", ["page=-1", "page=x", f"page={'9' * 50}", "tier=boss", "organisation=1", "name=%00"]
)
def test_what_is_no_choice_of_ours_narrows_nothing(cast: Cast, query: str) -> None:
    answer = visitor(cast, "member").get(f"{page(cast, 'partnership:people')}?{query}")
    assert answer.status_code == 200


def test_a_search_goes_on_over_its_pages(cast: Cast) -> None:
    cast.add_staff(cast.kestrel, 60)
    where = page(cast, "partnership:people")
    text = visitor(cast, "member").get(f"{where}?name=staff").content.decode()
    assert "We found 60 of 69 people." in text
    assert 'href="?name=staff&amp;page=2"' in text
    assert len(text) < 60_000


def test_the_last_day_counts(cast: Cast) -> None:
    with cast.in_scope():
        services.person_leave(person=cast.member, last_day=partnership.today(), actor=cast.system)
        assert names(cast.actor("manager"), name="Marsh") == ["Mia Marsh"]


def test_of_nobody_is_it_said_that_he_or_she_is_everyone(cast: Cast) -> None:
    """Who stands in no tier above is one of the staff."""
    member = visitor(cast, "member")
    own = member.get(page(cast, "partnership:person", person_id=cast.member.id)).content.decode()
    assert "<dt>Tier</dt><dd>staff</dd>" in own
    everybody = member.get(page(cast, "partnership:people")).content.decode()
    assert 'data-column="Tier">staff</td>' in everybody
    assert 'data-column="Tier">everyone</td>' not in everybody
