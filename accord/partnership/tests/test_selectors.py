"""Reading the partnership as it is today."""

from datetime import UTC, datetime, timedelta

from accord.foundations import clock, scope
from accord.partnership import selectors, services
from accord.partnership.rules import Office
from tests.cast import SINCE, Cast

BEGIN = datetime(SINCE.year, SINCE.month, SINCE.day, 12, tzinfo=UTC)


def test_everybody_in_post_stands_once_with_the_main_place_by_family_name(cast: Cast) -> None:
    with cast.in_scope():
        found = selectors.people_in_post()
        names = [each.person.family_name for each in found]
        assert names == sorted(names)
        assert len({each.person.id for each in found}) == len(found) == 9
        assert all(each.assignment.main for each in found)


def test_parties_are_those_that_sign_even_without_anybody_who_could(cast: Cast) -> None:
    with cast.in_scope():
        services.organisation_join(
            name="Tern Services", short_name="Tern", letter="T", signs=False, position=3, actor=cast.system
        )
        assert list(selectors.parties().values()) == ["Northmoor Council", "Kestrel Build", "Harbour Capital"]
        (mandate,) = selectors.signatories(cast.kestrel.id)
        services.mandate_end(mandate=mandate, actor=cast.system)
        assert cast.kestrel.id in selectors.parties()
        assert selectors.organisations_with_a_signatory() == {cast.council.id, cast.harbour.id}


def test_deputies_sign_after_signatories(cast: Cast) -> None:
    with cast.in_scope():
        services.mandate_give(
            person=cast.director, organisation=cast.council, since=SINCE, actor=cast.system, deputy=True
        )
        assert [found.person.name for found in selectors.signatories(cast.council.id)] == [
            "Owen Hart",
            "Ruth Aske",
        ]


def test_who_holds_an_office_follows_from_dates(cast: Cast) -> None:
    with cast.in_scope():
        assert [found.name for found in selectors.holders(Office.STEWARD)] == ["Anna Rees"]
        with clock.at(BEGIN - timedelta(days=1)):
            assert not selectors.holders(Office.STEWARD)
        words = selectors.offices_by_person()
        assert words[cast.kestrel_signatory.id] == ("signatory of Kestrel",)
        assert words[cast.administrator.id] == ("administrator",)


def test_an_administrator_cares_for_all_unless_one_is_named(cast: Cast) -> None:
    with cast.in_scope():
        assert len(selectors.administered_organisations(cast.administrator.id)) == 3
        services.office_give(
            person=cast.kestrel_member,
            office=Office.ADMINISTRATOR,
            since=SINCE,
            actor=cast.system,
            organisation=cast.kestrel,
        )
        assert selectors.administered_organisations(cast.kestrel_member.id) == [cast.kestrel]
        assert not selectors.administered_organisations(cast.steward.id)


def test_an_address_finds_its_people_over_all_partnerships(cast: Cast) -> None:
    with scope.off():
        (found,) = selectors.people_with_address(cast.stranger.email.upper())
        assert found == cast.stranger
        assert not selectors.people_with_address("")


def test_a_selector_sees_its_own_partnership_only(cast: Cast) -> None:
    with scope.partnership(cast.other_partnership.id):
        assert [found.person.name for found in selectors.people_in_post()] == ["Sid Stranger"]
        assert selectors.person_or_none(cast.steward.id) is None
