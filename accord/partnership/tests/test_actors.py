"""Who somebody is today follows from dates, and from nothing that is remembered."""

from datetime import UTC, datetime, timedelta

import pytest

from accord.foundations import clock, scope
from accord.partnership import actors, services
from accord.partnership.rules import Office
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
    with cast.in_scope():
        person = services.person_join(
            given_name="Fay",
            family_name="Cole",
            email="fay@outside.example",
            staff_number="",
            employer=cast.harbour,
            actor=cast.system,
        )
        assert actors.actor_for(person.id) is None
        services.office_give(person=person, office=office, since=SINCE, actor=cast.system)
        found = actors.actor_for(person.id)
        assert found is not None
        assert found.roles == {"member", office.value}
        assert found.organisation_id == cast.harbour.id


def test_nobody_is_anybody_in_another_partnership(cast: Cast) -> None:
    with scope.partnership(cast.other_partnership.id):
        assert actors.actor_for(cast.steward.id) is None
