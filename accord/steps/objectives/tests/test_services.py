"""An objective holds when the person and the line manager have agreed to the same words."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from accord.foundations import access
from accord.foundations.errors import Denied, Refused
from accord.partnership import selectors as partnership
from accord.partnership import services as people
from accord.steps.objectives import near, rules, selectors, services
from accord.steps.objectives.goals import selectors as goals
from accord.steps.objectives.rules import Stage
from accord.steps.objectives.tests.world import SENTENCE, agree, agreed, held, managed, second_place, written
from tests.cast import Cast


@pytest.fixture(autouse=True)
def inside(cast: Cast) -> Iterator[None]:
    with cast.in_scope():
        managed(cast)
        yield


def test_it_works(cast: Cast) -> None:
    objective = written(cast)
    assert rules.stage(selectors.latest(objective)) is Stage.WAITS_FOR_MANAGER
    assert selectors.agreed(objective) is None
    holding = selectors.agreed(agree(cast, objective, "manager"))
    assert holding is not None
    assert (holding.sentence, holding.manager) == (SENTENCE, cast.manager)


def test_either_side_writes_and_the_other_agrees(cast: Cast) -> None:
    objective = written(cast, by="manager")
    with pytest.raises(Refused, match="your words"):
        agree(cast, objective, "manager")
    assert selectors.agreed(agree(cast, objective, "member"))


def test_what_was_agreed_holds_until_both_agree_to_a_change(cast: Cast) -> None:
    agreed(cast)
    changed = written(cast, by="manager", sentence="I ring the school first.")
    holding = selectors.agreed(changed)
    assert holding is not None
    assert holding.sentence == SENTENCE
    holding = selectors.agreed(agree(cast, changed, "member"))
    assert holding is not None
    assert holding.sentence == "I ring the school first."


def test_words_that_nobody_agreed_to_are_not_kept(cast: Cast) -> None:
    written(cast, sentence="I do this.")
    objective = written(cast, by="manager", sentence="I do that.")
    assert [each.sentence for each in objective.wordings.all()] == ["I do that."]


def test_nobody_agrees_to_words_that_were_written_anew(cast: Cast) -> None:
    objective = written(cast)
    with pytest.raises(Refused, match="written anew"):
        services.objective_agree(objective=objective, wording_id=uuid4(), actor=cast.actor("manager"))


@pytest.mark.parametrize(
    "name", ["steward", "administrator", "kestrel_signatory", "council_signatory", "kestrel_member"]
)
def test_no_office_comes_near(cast: Cast, name: str) -> None:
    objective = agreed(cast)
    with pytest.raises(Denied):
        selectors.objective_for(cast.actor(name), objective.id)
    with pytest.raises(Denied):
        written(cast, by=name)


def test_the_managers_manager_reads_and_agrees_to_nothing(cast: Cast) -> None:
    objective = written(cast)
    assert selectors.objective_for(cast.actor("director"), objective.id) == objective
    with pytest.raises(Denied):
        agree(cast, objective, "director")


def test_whoever_managed_before_reads_nothing(cast: Cast) -> None:
    objective = agreed(cast)
    place = partnership.assignments_in_post().get(person=cast.member, main=True)
    people.assignment_correct(assignment=place, manager=cast.steward, actor=cast.system)
    assert not access.allows(cast.actor("manager"), "objectives.read", objective)
    assert access.allows(cast.actor("steward"), "objectives.read", objective)


@pytest.mark.parametrize(("changes", "field"), [({"sentence": " "}, "sentence"), ({"told": ""}, "told")])
def test_an_objective_lacks_nothing(cast: Cast, changes: dict[str, Any], field: str) -> None:
    with pytest.raises(Refused) as refused:
        written(cast, **changes)
    assert refused.value.field == field


def test_a_director_without_a_manager_says_who_agrees(cast: Cast) -> None:
    with pytest.raises(Refused, match="line manager"):
        written(cast, "director")
    year, director = goals.year_in_force(), cast.actor("director")
    assert year is not None
    mine = held(cast, "director")
    with pytest.raises(Refused, match="somebody else"):
        services.counterpart_name(held=mine, year=year, person_id=cast.director.id, actor=director)
    services.counterpart_name(held=mine, year=year, person_id=cast.kestrel_signatory.id, actor=director)
    assert selectors.agreed(agreed(cast, "director", "kestrel_signatory"))


def test_whoever_has_a_line_manager_chooses_nobody_else(cast: Cast) -> None:
    year = goals.year_in_force()
    assert year is not None
    with pytest.raises(Refused, match="You have a line manager"):
        services.counterpart_name(
            held=held(cast), year=year, person_id=cast.steward.id, actor=cast.actor("member")
        )


def test_two_places_have_two_objectives_each_with_its_own_manager(cast: Cast) -> None:
    second_place(cast, "member", "kestrel_member")
    here, there = selectors.own(cast.actor("member"), goals.year_in_force())  # type: ignore[arg-type]
    assert [place.organisation for place, _objective in (here, there)] == [cast.council, cast.kestrel]
    assert (
        near.line_manager(
            rules.Place(
                partnership_id=cast.partnership.id, person_id=cast.member.id, organisation_id=cast.kestrel.id
            )
        )
        == cast.kestrel_member
    )
    assert [place.person for place in near.managed_by(cast.kestrel_member.id)] == [cast.member]


def test_reports_of_a_manager_who_left_agree_with_the_level_above(cast: Cast) -> None:
    objective = written(cast)
    people.person_leave(
        person=cast.manager, last_day=partnership.today() - timedelta(days=1), actor=cast.system
    )
    assert near.line_manager(objective) == cast.director
    assert selectors.agreed(agree(cast, objective, "director"))
