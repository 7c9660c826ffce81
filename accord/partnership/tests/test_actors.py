"""Who somebody is today follows from dates, and from nothing that is remembered."""

from datetime import UTC, datetime, timedelta

import pytest

from accord.foundations import clock, scope
from accord.foundations.access import Area
from accord.foundations.errors import Refused
from accord.partnership import actors, services
from accord.partnership.rules import FROM_OUTSIDE, Office
from tests.cast import SINCE, Cast

BEGIN = datetime(SINCE.year, SINCE.month, SINCE.day, 12, tzinfo=UTC)
LATER = BEGIN + timedelta(days=100)


def test_it_works(cast: Cast) -> None:
    steward = cast.actor("steward")
    assert steward.name == "Anna Rees"
    assert steward.roles == {"member", "senior_manager", "steward"}
    assert (steward.organisation_id, steward.tier) == (cast.council.id, "senior_manager")


def test_who_signs_is_a_signatory_for_that_partner_only(cast: Cast) -> None:
    signatory = cast.actor("kestrel_signatory")
    assert "signatory" in signatory.roles
    assert signatory.mandates == {cast.kestrel.id}
    assert "signatory" not in cast.actor("kestrel_member").roles


def test_before_the_first_day_nobody_is_anybody(cast: Cast) -> None:
    with cast.in_scope(), clock.at(BEGIN - timedelta(days=1)):
        assert actors.actor_for(cast.steward.id) is None
    with cast.in_scope(), clock.at(BEGIN):
        assert actors.actor_for(cast.steward.id) is not None


def test_the_last_day_counts_and_the_next_does_not(cast: Cast) -> None:
    with cast.in_scope():
        services.person_leave(person=cast.steward, last_day=LATER.date(), actor=cast.system)
        with clock.at(LATER):
            found = actors.actor_for(cast.steward.id)
            assert found is not None
            assert "steward" in found.roles
        with clock.at(LATER + timedelta(days=1)):
            assert actors.actor_for(cast.steward.id) is None


def test_the_day_is_that_of_the_partnership(cast: Cast) -> None:
    """In London it is already tomorrow, in summer, an hour before midnight in UTC."""
    with cast.in_scope():
        last = datetime(2026, 7, 1, 12, tzinfo=UTC)
        services.person_leave(person=cast.member, last_day=last.date(), actor=cast.system)
        with clock.at(datetime(2026, 7, 1, 22, 30, tzinfo=UTC)):
            assert actors.actor_for(cast.member.id) is not None
        with clock.at(datetime(2026, 7, 1, 23, 30, tzinfo=UTC)):
            assert actors.actor_for(cast.member.id) is None


def test_a_mandate_that_ends_signs_no_longer_at_that_moment(cast: Cast) -> None:
    with cast.in_scope():
        (mandate,) = cast.kestrel_signatory.mandates.all()
        services.mandate_end(mandate=mandate, actor=cast.system)
        found = actors.actor_for(cast.kestrel_signatory.id)
        assert found is not None
        assert not found.mandates
        assert "signatory" not in found.roles


@pytest.mark.parametrize("office", list(Office))
def test_an_office_alone_lets_somebody_in_and_makes_no_other(cast: Cast, office: Office) -> None:
    person = cast.add_outsider("somebody")
    with cast.in_scope():
        assert actors.actor_for(person.id) is None
    cast.appoint("somebody", office, until=LATER.date(), areas=[Area.CHARTER])
    with cast.in_scope(), clock.at(LATER):
        found = cast.actor("somebody")
    assert found.roles - {"member"} == {office.value}
    assert ("member" in found.roles) == (office not in FROM_OUTSIDE)
    assert found.organisation_id == found.employer_id == person.employer_id


def test_an_engagement_has_an_end_and_says_what_it_covers(cast: Cast) -> None:
    cast.add_outsider("facilitator")
    with pytest.raises(Refused, match="last day"):
        cast.appoint("facilitator", Office.FACILITATOR, areas=[Area.RESULTS])
    with pytest.raises(Refused, match="covers"):
        cast.appoint("facilitator", Office.FACILITATOR, until=LATER.date())
    cast.appoint("facilitator", Office.FACILITATOR, until=LATER.date(), areas=[Area.RESULTS, Area.TALKS])
    with clock.at(LATER):
        assert cast.actor("facilitator").areas == {"results", "talks"}
    with cast.in_scope(), clock.at(LATER + timedelta(days=1)):
        assert actors.actor_for(cast.facilitator.id) is None


def test_a_deputy_may_sign_and_is_no_signatory(cast: Cast) -> None:
    cast.name_signatory("member", cast.council, deputy=True)
    cast.name_signatory("member", cast.kestrel)
    found = cast.actor("member")
    assert {"deputy", "signatory"} <= found.roles
    assert found.mandates == {cast.council.id, cast.kestrel.id}
    assert found.as_deputy == {cast.council.id}


def test_an_administrator_has_in_care_whom_the_office_names_or_everybody(cast: Cast) -> None:
    assert cast.actor("administrator").in_care == {cast.council.id, cast.kestrel.id, cast.harbour.id}
    with cast.in_scope():
        services.office_give(
            person=cast.kestrel_member,
            office=Office.ADMINISTRATOR,
            since=SINCE,
            organisation=cast.kestrel,
            actor=cast.system,
        )
    assert cast.actor("kestrel_member").in_care == {cast.kestrel.id}
    assert not cast.actor("steward").in_care


def test_whoever_leaves_before_an_engagement_ends_is_nobody_the_day_after(cast: Cast) -> None:
    cast.add_facilitator(until=LATER.date() + timedelta(days=50))
    with cast.in_scope():
        services.person_leave(person=cast.facilitator, last_day=LATER.date(), actor=cast.system)
        with clock.at(LATER):
            assert actors.actor_for(cast.facilitator.id) is not None
        with clock.at(LATER + timedelta(days=1)):
            assert actors.actor_for(cast.facilitator.id) is None


def test_nobody_is_anybody_in_another_partnership(cast: Cast) -> None:
    with scope.partnership(cast.other_partnership.id):
        assert actors.actor_for(cast.steward.id) is None
