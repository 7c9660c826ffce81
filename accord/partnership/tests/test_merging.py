"""Two records of one person become one: who may, what is kept, and that all points at the one that stays."""

from datetime import date
from typing import Any

import pytest

from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.partnership import actors
from accord.partnership import selectors as partnership
from accord.partnership import services as roster
from accord.partnership.merging import selectors, services
from accord.partnership.merging.services import Taken
from accord.partnership.models import Assignment, Person
from accord.partnership.rules import Office, Tier
from tests.cast import SINCE, Cast
from tests.visits import page, visitor


def twin(cast: Cast, **changes: str) -> Person:
    """A second record of Mia Marsh, with the address of another list."""
    given = {
        "given_name": "Mia J.",
        "family_name": "Marsh",
        "email": "mia@marsh.example",
        "staff_number": "0042",
    }
    return roster.person_join(**given | changes, employer=cast.council, actor=cast.system)


def give(cast: Cast, person: Person, *, main: bool = True, since: date = SINCE, **changes: Any) -> Assignment:
    given = {"team": None, "tier": Tier.MANAGER, "role": "Site clerk", "manager": None}
    return roster.assignment_give(
        person=person,
        organisation=cast.council,
        since=since,
        main=main,
        actor=cast.system,
        **given | changes,
    )


def merge(cast: Cast, kept: Person, gone: Person, *, by: str = "administrator", **taken: bool) -> Person:
    return services.people_merge(kept=kept, gone=gone, taken=Taken(**taken), actor=cast.actor(by))


def said(cast: Cast) -> str:
    return audit.lines(cast.actor("manager"), limit=1)[0].sentence


def test_it_works(cast: Cast) -> None:
    with cast.in_scope():
        other = twin(cast)
        give(cast, other)
        gone = other.id
        merge(cast, cast.member, other)
        assert partnership.person_or_none(gone) is None
        mia = partnership.person(cast.member.id)
        assert (mia.name, mia.email, mia.staff_number) == ("Mia Marsh", "mia.marsh@council.example", "0042")
        assert len([found for found in partnership.people_in_post() if found.person == mia]) == 1
        assert said(cast) == (
            f"Idris Bell made two records of Mia Marsh one: what pointed at {gone} points at {mia.id}."
        )


@pytest.mark.parametrize("name", ["steward", "member", "director", "council_signatory"])
def test_only_the_administrator_merges(cast: Cast, name: str) -> None:
    with cast.in_scope():
        other = twin(cast)
        with pytest.raises(Denied):
            merge(cast, cast.member, other, by=name)
        with pytest.raises(Denied):
            services.namesakes_record(first=cast.member, second=other, actor=cast.actor(name))
        with pytest.raises(Denied):
            selectors.pairs(cast.actor(name))


def test_each_merges_the_own_people_only(cast: Cast) -> None:
    with cast.in_scope():
        roster.office_give(
            person=cast.kestrel_member,
            office=Office.ADMINISTRATOR,
            organisation=cast.kestrel,
            since=SINCE,
            actor=cast.system,
        )
        twin(cast, given_name="Mia")
        with pytest.raises(Denied):
            merge(cast, cast.member, twin(cast, email="", staff_number=""), by="kestrel_member")
        assert selectors.pairs(cast.actor("kestrel_member")) == []
        assert len(selectors.pairs(cast.actor("administrator"))) == 1


@pytest.mark.parametrize("second", [False, True])
def test_what_was_chosen_is_kept(cast: Cast, *, second: bool) -> None:
    with cast.in_scope():
        roster.person_change(person=cast.member, actor=cast.system, staff_number="7")
        other = twin(cast)
        give(cast, other, team=cast.add_team("Site", cast.council, 0))
        mia = merge(cast, cast.member, other, name=second, email=second, staff_number=second, place=second)
        mia.refresh_from_db()
        (main,) = [found.assignment for found in partnership.people_in_post() if found.person == mia]
        kept = (mia.name, mia.email, mia.staff_number, main.role)
        first = ("Mia Marsh", "mia.marsh@council.example", "7", "")
        assert kept == (("Mia J. Marsh", "mia@marsh.example", "0042", "Site clerk") if second else first)
        assert partnership.assignments_in_post().filter(person=mia).count() == 2  # in two teams


def test_all_that_points_at_the_one_points_at_the_other(cast: Cast) -> None:
    with cast.in_scope():
        other = twin(cast)
        give(cast, other, manager=cast.member)
        (report,) = cast.manager.assignments.all()
        roster.assignment_correct(assignment=report, actor=cast.system, manager=other)
        mia = merge(cast, cast.member, other, place=True)
        report.refresh_from_db()
        assert report.manager == mia
        (main,) = mia.assignments.filter(main=True)
        assert main.manager is None  # nobody is the own manager


def test_who_signs_is_the_one_that_stays_with_the_own_address(cast: Cast) -> None:
    with cast.in_scope():
        other = twin(cast, given_name="Owen", family_name="Hart")
        with pytest.raises(Refused, match="keep that one"):
            merge(cast, other, cast.council_signatory)
        with pytest.raises(Refused, match="address that signs in"):
            merge(cast, cast.council_signatory, other, email=True)
        assert (
            selectors.sides_for(cast.actor("administrator"), other.id, cast.council_signatory.id)[0].person
            == cast.council_signatory
        )
        merge(cast, cast.council_signatory, other)
        actor = actors.actor_for(cast.council_signatory.id)
        assert actor is not None
        assert actor.mandates == {cast.council.id}
        owen = partnership.person(cast.council_signatory.id)
        assert owen.email == cast.council_signatory.email


def test_somebody_who_signs_gets_no_address_by_a_merge(cast: Cast) -> None:
    with cast.in_scope():
        roster.person_change(person=cast.council_signatory, actor=cast.system, email="")
        owen = merge(cast, cast.council_signatory, twin(cast, given_name="Owen", family_name="Hart"))
        assert owen.email == ""


def test_a_merge_makes_no_circle_of_managers(cast: Cast) -> None:
    with cast.in_scope():
        other = twin(cast)
        give(cast, other)
        (mine,), (theirs,) = cast.member.assignments.all(), cast.manager.assignments.all()
        roster.assignment_correct(assignment=mine, actor=cast.system, manager=cast.manager)
        roster.assignment_correct(assignment=theirs, actor=cast.system, manager=other)
        with pytest.raises(Refused, match="circle"):
            merge(cast, cast.member, other)
        assert partnership.person_or_none(other.id) is not None


def test_people_of_two_organisations_stay_two(cast: Cast) -> None:
    with cast.in_scope(), pytest.raises(Refused, match="two organisations"):
        merge(cast, cast.member, cast.kestrel_member)


def test_a_record_is_merged_once_and_not_with_itself(cast: Cast) -> None:
    with cast.in_scope():
        other = twin(cast)
        with pytest.raises(Refused, match="two records"):
            merge(cast, cast.member, cast.member)
        gone = partnership.person(other.id)
        merge(cast, cast.member, other)
        with pytest.raises(Refused, match="somebody was faster"):
            merge(cast, cast.member, gone)


def test_two_people_of_one_name_are_asked_about_once(cast: Cast) -> None:
    with cast.in_scope():
        other = twin(cast, given_name="Mia")
        actor = cast.actor("administrator")
        assert len(selectors.pairs(actor)) == 1
        services.namesakes_record(first=other, second=cast.member, actor=actor)
        services.namesakes_record(first=cast.member, second=other, actor=actor)
        assert selectors.pairs(actor) == []
        assert said(cast) == "Idris Bell recorded that two people are called Mia Marsh."
        merge(cast, cast.member, other)  # they were one person after all


@pytest.mark.slow
def test_the_pages_walk_the_same_way(cast: Cast) -> None:
    with cast.in_scope():
        other = twin(cast, given_name="Mia")
        give(cast, other)
    client = visitor(cast, "administrator")
    assert "Mia Marsh and Mia Marsh" in client.get(page(cast, "partnership:duplicates")).content.decode()
    pair = {"first_id": cast.member.id, "second_id": other.id}
    path = page(cast, "partnership:compare", **pair)
    text = client.get(path).content.decode()
    assert "Which address signs in?" in text
    assert "Which staff number holds?" not in text  # only one of them has one
    answer = client.post(path, {"email": "second", "place": "first"}, follow=True)
    assert "The two records of Mia Marsh are one now." in answer.content.decode()
    assert client.get(path).status_code == 404
    assert (
        "Nobody seems to be on record twice."
        in client.get(page(cast, "partnership:duplicates")).content.decode()
    )
