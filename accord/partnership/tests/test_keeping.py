"""Joiners, changes, places and leavers, one at a time: who may, what is checked, and what follows."""

from datetime import date, timedelta

import pytest

from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.partnership import selectors as partnership
from accord.partnership import services as roster
from accord.partnership.keeping import places, selectors, services
from accord.partnership.keeping.values import Particulars, Post
from accord.partnership.models import Assignment, Person
from accord.partnership.rules import Office, Tier
from tests.cast import SINCE, Cast

DAY = date(2026, 9, 1)
NIA = {"given_name": "Nia", "family_name": "Pugh", "email": "Nia.Pugh@Council.example", "staff_number": "7"}


def who(**changes: object) -> Particulars:
    return Particulars(**NIA | changes)  # type: ignore[arg-type]


def post(cast: Cast, **changes: object) -> Post:
    given = {
        "organisation": cast.council,
        "team": None,
        "tier": Tier.MANAGER,
        "role": "Planner",
        "manager": "",
    }
    return Post(**given | changes)  # type: ignore[arg-type]


def add(cast: Cast, name: str = "administrator", *, manager: str = "", **changes: object) -> Person:
    return services.person_add(
        who=who(**changes), post=post(cast, manager=manager), since=DAY, actor=cast.actor(name)
    )


def second(cast: Cast, person: Person, **changes: object) -> Assignment:
    return places.place_give(
        person=person,
        post=post(cast, role="Site clerk", **changes),
        since=DAY,
        until=None,
        main=False,
        actor=cast.actor("administrator"),
    )


def administrator_of_kestrel(cast: Cast) -> None:
    roster.office_give(
        person=cast.kestrel_member,
        office=Office.ADMINISTRATOR,
        organisation=cast.kestrel,
        since=SINCE,
        actor=cast.system,
    )


def said(cast: Cast, count: int = 1) -> list[str]:
    return [line.sentence for line in audit.lines(cast.actor("manager"), limit=count)]


def main_on(person: Person, day: date) -> list[str]:
    return [found.assignment.role for found in partnership.people_in_post(day) if found.person == person]


def test_it_works(cast: Cast) -> None:
    with cast.in_scope():
        person = add(cast, manager="Sam Poole")
        assert said(cast, 2) == ["Idris Bell gave Nia Pugh a place.", "Idris Bell added Nia Pugh."]
        (place,) = selectors.places_of(person)
        assert (place.main, place.role, place.since, place.manager) == (True, "Planner", DAY, cast.manager)
        assert person.email == "nia.pugh@council.example"


@pytest.mark.parametrize("name", ["steward", "director", "manager", "member", "council_signatory"])
def test_only_the_administrator_keeps_people(cast: Cast, name: str) -> None:
    with cast.in_scope():
        place = second(cast, cast.member)
        actor = cast.actor(name)
        with pytest.raises(Denied, match="administrator"):
            add(cast, name)
        with pytest.raises(Denied):
            services.person_change(person=cast.member, who=who(), actor=actor)
        with pytest.raises(Denied):
            places.place_correct(place=place, post=post(cast), actor=actor)
        with pytest.raises(Denied):
            places.place_end(place=place, last_day=DAY, actor=actor)
        with pytest.raises(Denied):
            places.main_move(person=cast.member, to=place, since=DAY, actor=actor)
        with pytest.raises(Denied):
            services.person_leave(person=cast.member, last_day=DAY, actor=actor)


def test_each_keeps_the_own_organisation_only(cast: Cast) -> None:
    with cast.in_scope():
        administrator_of_kestrel(cast)
        theirs, ours = post(cast), post(cast, organisation=cast.kestrel)
        actor = cast.actor("kestrel_member")
        services.person_add(who=who(), post=ours, since=DAY, actor=actor)
        with pytest.raises(Denied):
            services.person_add(who=who(email="", staff_number=""), post=theirs, since=DAY, actor=actor)
        with pytest.raises(Denied):
            services.person_leave(person=cast.member, last_day=DAY, actor=actor)
        with pytest.raises(Denied):
            places.place_give(
                person=cast.kestrel_member, post=theirs, since=DAY, until=None, main=True, actor=actor
            )
        with pytest.raises(Denied):
            places.place_give(person=cast.member, post=ours, since=DAY, until=None, main=True, actor=actor)


def test_an_address_belongs_to_one_person(cast: Cast) -> None:
    with cast.in_scope():
        with pytest.raises(Refused, match="Mia Marsh has this address already") as refused:
            add(cast, email=cast.member.email.upper())
        assert refused.value.field == "email"
        administrator_of_kestrel(cast)
        with pytest.raises(Refused, match="somebody of another organisation") as refused:
            services.person_add(
                who=who(email=cast.member.email),
                post=post(cast, organisation=cast.kestrel),
                since=DAY,
                actor=cast.actor("kestrel_member"),
            )
        assert "Marsh" not in str(refused.value.message)


def test_a_staff_number_belongs_to_one_person_of_an_organisation(cast: Cast) -> None:
    with cast.in_scope():
        add(cast)
        with pytest.raises(Refused, match="staff number") as refused:
            add(cast, email="", family_name="Price")
        assert refused.value.field == "staff_number"


@pytest.mark.parametrize("name", ["Mia Marsh", "MÍA  marsh"])
def test_somebody_of_the_same_name_is_a_question(cast: Cast, name: str) -> None:
    given_name, family_name = name.split(maxsplit=1)
    with cast.in_scope():
        with pytest.raises(Refused, match="We know Mia Marsh there already") as refused:
            add(cast, given_name=given_name, family_name=family_name)
        assert refused.value.field == "is_another"
        add(cast, given_name=given_name, family_name=family_name, is_another=True)


@pytest.mark.parametrize(
    ("manager", "words"), [("Nobody Here", "nobody in post"), ("stella@nowhere.example", "nobody in post")]
)
def test_a_manager_is_somebody_in_post(cast: Cast, manager: str, words: str) -> None:
    with cast.in_scope(), pytest.raises(Refused, match=words):
        add(cast, manager=manager)


def test_a_manager_of_whom_there_are_two_is_asked_for(cast: Cast) -> None:
    with cast.in_scope():
        add(cast, given_name="Sam", family_name="Poole", is_another=True)
        with pytest.raises(Refused, match="2 people of this name") as refused:
            add(cast, manager="sam poole", email="", staff_number="")
        assert refused.value.field == "manager"
        add(cast, manager=cast.manager.email.upper(), email="", staff_number="", family_name="Price")


def test_managers_do_not_go_round_in_a_circle(cast: Cast) -> None:
    with cast.in_scope():
        actor = cast.actor("administrator")
        (low,), (high,) = cast.member.assignments.all(), cast.manager.assignments.all()
        places.place_correct(place=low, post=post(cast, manager="Sam Poole"), actor=actor)
        with pytest.raises(Refused, match="circle"):
            places.place_correct(place=high, post=post(cast, manager="Mia Marsh"), actor=actor)
        with pytest.raises(Refused, match="own manager"):
            places.place_correct(place=high, post=post(cast, manager="Sam Poole"), actor=actor)


def test_a_team_is_one_of_the_organisation_or_joint(cast: Cast) -> None:
    team = cast.add_team("Site north", cast.kestrel, 0)
    with cast.in_scope(), pytest.raises(Refused, match="Northmoor Council") as refused:
        second(cast, cast.member, team=team)
    assert refused.value.field == "team"


def test_what_is_kept_changes_and_the_log_says_what(cast: Cast) -> None:
    with cast.in_scope():
        services.person_change(person=cast.member, who=who(), actor=cast.actor("administrator"))
        cast.member.refresh_from_db()
        assert (cast.member.name, cast.member.staff_number) == ("Nia Pugh", "7")
        assert said(cast)[0].endswith("email, family_name, given_name, staff_number.")


def test_who_signs_keeps_the_address(cast: Cast) -> None:
    with cast.in_scope():
        changed = who(given_name="Owen", family_name="Hart")
        with pytest.raises(Refused, match="signs or holds an office"):
            services.person_change(
                person=cast.council_signatory, who=changed, actor=cast.actor("administrator")
            )


def test_the_main_place_moves_and_one_is_main_each_day(cast: Cast) -> None:
    with cast.in_scope():
        place = second(cast, cast.member)
        day = DAY + timedelta(days=30)
        actor = cast.actor("administrator")
        moved = places.main_move(person=cast.member, to=place, since=day, actor=actor)
        assert moved.main
        assert main_on(cast.member, day - timedelta(days=1)) == [""]
        assert main_on(cast.member, day) == ["Site clerk"]
        held = partnership.assignments_in_post(day).filter(person=cast.member)
        assert sorted(found.role for found in held) == ["", "Site clerk"]  # both go on
        assert "answers count in Northmoor Council" in said(cast)[0]


def test_the_main_place_moves_once_however_often_it_is_pressed(cast: Cast) -> None:
    with cast.in_scope():
        place, day, actor = second(cast, cast.member), DAY + timedelta(days=30), cast.actor("administrator")
        as_it_was = Assignment.objects.get(id=place.id)
        places.main_move(person=cast.member, to=place, since=day, actor=actor)
        with pytest.raises(Refused, match="ended"):
            places.main_move(person=cast.member, to=as_it_was, since=day, actor=actor)
        held = partnership.assignments_in_post(day).filter(person=cast.member)
        assert sorted(found.role for found in held) == ["", "Site clerk"]


def test_the_main_place_moves_back(cast: Cast) -> None:
    with cast.in_scope():
        actor = cast.actor("administrator")
        places.main_move(person=cast.member, to=second(cast, cast.member), since=DAY, actor=actor)
        back = next(found for found in selectors.places_of(cast.member) if not found.main)
        places.main_move(person=cast.member, to=back, since=DAY, actor=actor)
        assert main_on(cast.member, DAY) == [""]


def test_the_main_place_moves_to_a_place_that_holds_then(cast: Cast) -> None:
    with cast.in_scope():
        place, actor = second(cast, cast.member), cast.actor("administrator")
        with pytest.raises(Refused, match="begins on 1 September 2026"):
            places.main_move(person=cast.member, to=place, since=DAY - timedelta(days=1), actor=actor)
        main = selectors.main_place(cast.member)
        assert main is not None
        with pytest.raises(Refused, match="other places"):
            places.main_move(person=cast.member, to=main, since=DAY, actor=actor)


def test_a_place_beside_the_main_one_ends_and_the_main_one_does_not(cast: Cast) -> None:
    with cast.in_scope():
        place, actor = second(cast, cast.member), cast.actor("administrator")
        places.place_end(place=place, last_day=DAY, actor=actor)
        assert said(cast) == ["Idris Bell recorded that a place of Mia Marsh ends on 1 Sep 2026."]
        main = selectors.main_place(cast.member)
        assert main is not None
        with pytest.raises(Refused, match="main place"):
            places.place_end(place=main, last_day=DAY, actor=actor)
        with pytest.raises(Refused, match="begins on"):
            places.place_end(place=second(cast, cast.member), last_day=SINCE, actor=actor)


def test_a_new_main_place_ends_the_one_before_also_where_that_had_a_last_day(cast: Cast) -> None:
    with cast.in_scope():
        actor = cast.actor("administrator")
        services.person_leave(person=cast.member, last_day=DAY + timedelta(days=60), actor=actor)
        places.place_give(person=cast.member, post=post(cast), since=DAY, until=None, main=True, actor=actor)
        assert main_on(cast.member, DAY - timedelta(days=1)) == [""]
        assert main_on(cast.member, DAY) == ["Planner"]


def test_a_first_place_is_the_main_one(cast: Cast) -> None:
    with cast.in_scope():
        actor = cast.actor("administrator")
        yesterday = partnership.today() - timedelta(days=1)
        services.person_leave(person=cast.member, last_day=yesterday, actor=actor)
        with pytest.raises(Refused, match="main") as refused:
            second(cast, cast.member)
        assert refused.value.field == "main"


def test_somebody_leaves_on_a_day_and_once(cast: Cast) -> None:
    with cast.in_scope():
        actor = cast.actor("administrator")
        with pytest.raises(Refused, match="begins on"):
            services.person_leave(person=cast.member, last_day=SINCE - timedelta(days=1), actor=actor)
        services.person_leave(person=cast.member, last_day=DAY, actor=actor)
        assert main_on(cast.member, DAY) == [""]
        assert main_on(cast.member, DAY + timedelta(days=1)) == []
        with pytest.raises(Refused, match="no place to leave"):
            services.person_leave(person=cast.member, last_day=DAY, actor=actor)
