"""Keeping the roster: who may, what follows, and what the log says."""

from datetime import date, timedelta

import pytest

from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.partnership import selectors, services
from accord.partnership.models import Assignment, Person
from accord.partnership.rules import Tier, in_force
from tests.cast import SINCE, Cast

DAY = date(2026, 9, 1)


def join(cast: Cast, name: str = "administrator", **changes: str) -> Person:
    given = {
        "given_name": "Nia",
        "family_name": "Pugh",
        "email": "Nia.Pugh@Council.example",
        "staff_number": "7",
    }
    return services.person_join(**given | changes, employer=cast.council, actor=cast.actor(name))


def give(
    cast: Cast, person: Person, since: date = DAY, *, main: bool = True, manager: Person | None = None
) -> Assignment:
    return services.assignment_give(
        person=person,
        organisation=cast.council,
        team=None,
        tier=Tier.MANAGER,
        role="Planner",
        manager=manager,
        since=since,
        main=main,
        actor=cast.actor("administrator"),
    )


def said(cast: Cast) -> str:
    return audit.lines(cast.actor("member"), limit=1)[0].sentence


def test_it_works(cast: Cast) -> None:
    with cast.in_scope():
        person = join(cast)
        assert said(cast) == "Idris Bell added Nia Pugh."
        give(cast, person)
        assert said(cast) == "Idris Bell gave Nia Pugh a place."
        assert person.email == "nia.pugh@council.example"
        assert person.id in {found.person.id for found in selectors.people_in_post(DAY)}


@pytest.mark.parametrize("name", ["steward", "director", "member", "council_signatory"])
def test_only_the_administrator_keeps_the_list(cast: Cast, name: str) -> None:
    with cast.in_scope():
        with pytest.raises(Denied, match="administrator"):
            join(cast, name)
        with pytest.raises(Denied):
            services.person_change(person=cast.member, actor=cast.actor(name), role="x")
        with pytest.raises(Denied):
            services.person_leave(person=cast.member, last_day=DAY, actor=cast.actor(name))
        with pytest.raises(Denied):
            services.team_add(name="Design", organisation=cast.council, parent=None, actor=cast.actor(name))


def test_a_person_of_another_partnership_is_out_of_reach(cast: Cast) -> None:
    with cast.in_scope(), pytest.raises(Denied):
        services.person_change(person=cast.stranger, actor=cast.actor("administrator"), family_name="Ours")


@pytest.mark.parametrize("name", ["administrator", "steward", "council_signatory"])
def test_founding_acts_are_nobodys_in_the_partnership(cast: Cast, name: str) -> None:
    with cast.in_scope(), pytest.raises(Denied, match="operator"):
        services.mandate_give(
            person=cast.member, organisation=cast.council, since=DAY, actor=cast.actor(name)
        )


def test_a_new_main_place_ends_the_old_one_the_day_before(cast: Cast) -> None:
    with cast.in_scope():
        person = join(cast)
        first, second = give(cast, person), give(cast, person, DAY + timedelta(days=30))
        first.refresh_from_db()
        assert first.until == second.since - timedelta(days=1)
        assert [in_force(found, second.since) for found in (first, second)] == [False, True]


def test_a_main_place_from_the_same_day_takes_the_others_place(cast: Cast) -> None:
    with cast.in_scope():
        person = join(cast)
        give(cast, person)
        give(cast, person)
        assert person.assignments.count() == 1


def test_another_place_leaves_the_main_one_alone(cast: Cast) -> None:
    with cast.in_scope():
        person = join(cast)
        give(cast, person)
        give(cast, person, main=False)
        assert sorted(person.assignments.values_list("main", "until")) == [(False, None), (True, None)]


def test_nobody_is_the_own_manager(cast: Cast) -> None:
    with cast.in_scope():
        person = join(cast)
        with pytest.raises(Refused, match="own manager") as refused:
            give(cast, person, manager=person)
        assert refused.value.field == "manager"
        assert not person.assignments.exists()


def test_a_change_is_recorded_by_the_names_of_fields_only(cast: Cast) -> None:
    with cast.in_scope():
        services.person_change(person=cast.member, actor=cast.actor("administrator"), family_name="Moss")
        assert said(cast) == "Idris Bell changed what is kept about Mia Moss: family_name."
        before = audit.length(cast.actor("member"))
        services.person_change(person=cast.member, actor=cast.actor("administrator"), family_name="Moss")
        assert audit.length(cast.actor("member")) == before


def test_who_leaves_has_no_place_mandate_or_office_after_the_last_day(cast: Cast) -> None:
    with cast.in_scope():
        person, last_day = cast.council_signatory, DAY
        services.person_leave(person=person, last_day=last_day, actor=cast.actor("administrator"))
        for held in (person.assignments, person.mandates):
            assert list(held.values_list("until", flat=True)) == [last_day]
        assert person.id in {found.person.id for found in selectors.people_in_post(last_day)}
        assert person.id not in {
            found.person.id for found in selectors.people_in_post(last_day + timedelta(days=1))
        }
        assert Person.objects.filter(id=person.id).exists()


def test_who_signs_for_a_partner_is_its_own_affair(cast: Cast) -> None:
    """Whoever keeps the list for all neither ends another's signatory nor moves where the letters go."""
    with cast.in_scope():
        actor = cast.actor("administrator")
        with pytest.raises(Denied, match="Kestrel Build itself"):
            services.person_leave(person=cast.kestrel_signatory, last_day=DAY, actor=actor)
        with pytest.raises(Denied, match="Kestrel Build itself"):
            services.person_change(person=cast.kestrel_signatory, actor=actor, email="x@council.example")
        services.person_change(person=cast.kestrel_signatory, actor=actor, family_name="Lovell")
        services.person_change(person=cast.council_signatory, actor=actor, email="o.hart@council.example")


def test_who_leaves_before_beginning_never_had_a_place(cast: Cast) -> None:
    with cast.in_scope():
        person = join(cast)
        give(cast, person, DAY)
        services.person_leave(
            person=person, last_day=DAY - timedelta(days=1), actor=cast.actor("administrator")
        )
        assert not person.assignments.exists()


def test_the_cast_holds_since_its_founding(cast: Cast) -> None:
    with cast.in_scope():
        assert not selectors.people_in_post(SINCE - timedelta(days=1))
        assert len(selectors.people_in_post(SINCE)) == 9
