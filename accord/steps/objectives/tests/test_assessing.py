"""Evidence, the person's account, and the line manager's assessment in words."""

from collections.abc import Iterator
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from accord.foundations.errors import Denied, Refused
from accord.mechanisms.plans import selectors as plans
from accord.mechanisms.plans.rules import Whose
from accord.mechanisms.undertakings import services as undertakings
from accord.mechanisms.undertakings.rules import Outcome
from accord.partnership import selectors as partnership
from accord.partnership import services as people
from accord.steps.objectives import assessing, evidence, selectors
from accord.steps.objectives.goals import selectors as goals
from accord.steps.objectives.rules import Kind, Met
from accord.steps.objectives.tests.world import SENTENCE, agreed, managed, written
from tests.cast import Cast

if TYPE_CHECKING:
    from accord.steps.objectives.goals.models import Year


@pytest.fixture(autouse=True)
def inside(cast: Cast) -> Iterator[None]:
    with cast.in_scope():
        managed(cast)
        yield


def year() -> "Year":
    found = goals.year_in_force()
    assert found is not None
    return found


def noted(cast: Cast, *, is_shared: bool = False) -> None:
    evidence.seen_note(
        objective=agreed(cast),
        words="I rang them.",
        happened_on=partnership.today(),
        is_shared=is_shared,
        actor=cast.actor("member"),
    )


def read_by(cast: Cast, name: str) -> list[str]:
    actor = cast.actor(name)
    ((_place, objective),) = selectors.own(cast.actor("member"), year())
    assert objective is not None
    return [seen.words for seen in selectors.shared(selectors.objective_for(actor, objective.id), actor)]


def test_what_is_noted_is_private_until_it_is_shared(cast: Cast) -> None:
    noted(cast)
    assert read_by(cast, "member") == ["I rang them."]
    assert read_by(cast, "manager") == []
    ((_place, objective),) = selectors.own(cast.actor("member"), year())
    assert objective is not None
    (seen,) = objective.seen.all()
    with pytest.raises(Denied):
        evidence.seen_share(objective=objective, seen_id=seen.id, actor=cast.actor("manager"))
    evidence.seen_share(objective=objective, seen_id=seen.id, actor=cast.actor("member"))
    assert read_by(cast, "manager") == ["I rang them."]
    evidence.seen_remove(objective=objective, seen_id=seen.id, actor=cast.actor("member"))
    assert read_by(cast, "manager") == []


def test_what_somebody_did_is_offered_to_that_person_once(cast: Cast) -> None:
    objective, member = agreed(cast), cast.actor("member")
    promised = undertakings.undertaking_make(
        title="A list", owner=cast.member, due=partnership.today(), actor=cast.actor("steward")
    )
    assert evidence.offered(objective, member) == []
    undertakings.undertaking_report(
        undertaking=promised, outcome=Outcome.DONE, words="It hangs there.", actor=member
    )
    (item,) = evidence.offered(objective, member)
    assert item.what == "A list: It hangs there."
    evidence.seen_take(objective=objective, key=item.key, actor=member)
    objective = selectors.objective_for(member, objective.id)
    assert evidence.offered(objective, member) == []
    with pytest.raises(Refused, match="no longer"):
        evidence.seen_take(objective=objective, key=item.key, actor=member)
    with pytest.raises(Denied):
        evidence.offered(objective, cast.actor("manager"))


def test_the_line_manager_assesses_in_words_and_confirms(cast: Cast) -> None:
    objective, manager = agreed(cast), cast.actor("manager")
    with pytest.raises(Refused, match="Assess the contribution first"):
        assessing.assessment_confirm(objective=objective, actor=manager)
    assessing.assessment_write(objective=objective, kind=Kind.YEAR_END, words="Twice.", actor=manager)
    confirmed = assessing.assessment_confirm(objective=objective, actor=manager)
    assert confirmed.confirmed_at is not None
    with pytest.raises(Refused, match="stays as it is"):
        assessing.assessment_write(objective=objective, kind=Kind.YEAR_END, words="No.", actor=manager)


@pytest.mark.parametrize("name", ["member", "director", "steward", "administrator"])
def test_nobody_else_assesses(cast: Cast, name: str) -> None:
    with pytest.raises(Denied):
        assessing.assessment_write(
            objective=agreed(cast), kind=Kind.YEAR_END, words="Good.", actor=cast.actor(name)
        )


def test_what_is_assessed_was_agreed(cast: Cast) -> None:
    with pytest.raises(Refused, match="Agree on the objective first"):
        assessing.assessment_write(
            objective=written(cast), kind=Kind.YEAR_END, words="Good.", actor=cast.actor("manager")
        )


def test_levels_and_mid_year_are_for_employers_that_opted_in(cast: Cast) -> None:
    objective, manager = agreed(cast), cast.actor("manager")
    with pytest.raises(Refused, match="end of the year alone"):
        assessing.assessment_write(objective=objective, kind=Kind.MID_YEAR, words="So far.", actor=manager)
    with pytest.raises(Refused, match="no levels"):
        assessing.assessment_write(
            objective=objective, kind=Kind.YEAR_END, words="So.", met=Met.BEYOND, actor=manager
        )
    for name in ("steward", "kestrel_signatory"):
        with pytest.raises(Denied):
            assessing.appraisal_set(
                organisation=cast.council,
                levels=True,
                mid_year_on=None,
                year_end_on=None,
                actor=cast.actor(name),
            )
    assessing.appraisal_set(
        organisation=cast.council,
        levels=True,
        mid_year_on=partnership.today(),
        year_end_on=None,
        actor=cast.actor("council_signatory"),
    )
    written_ = assessing.assessment_write(
        objective=objective, kind=Kind.MID_YEAR, words="So far.", met=Met.AS_AGREED, actor=manager
    )
    assert written_.met == Met.AS_AGREED


def test_the_next_step_goes_into_the_own_plan_once(cast: Cast) -> None:
    objective, member = agreed(cast), cast.actor("member")
    found = assessing.assessment_write(
        objective=objective,
        kind=Kind.YEAR_END,
        words="Twice.",
        next_step="Ring the heads, too.",
        actor=cast.actor("manager"),
    )
    assessing.next_step_take(objective=objective, assessment_id=found.id, actor=member)
    plan = plans.plan_for(member, Whose.PERSON, cast.member.id)
    (entry,) = plans.entries_in(member, plan)
    assert (entry.line.now, entry.line.wanted) == (SENTENCE, "Ring the heads, too.")
    with pytest.raises(Refused, match="already"):
        assessing.next_step_take(objective=objective, assessment_id=found.id, actor=member)


def test_whoever_was_line_manager_hands_over_once_and_both_count(cast: Cast) -> None:
    objective, before = agreed(cast), cast.actor("manager")
    with pytest.raises(Denied):
        assessing.hand_over(objective=objective, words="He rang.", actor=before)
    place = partnership.assignments_in_post().get(person=cast.member, main=True)
    people.assignment_correct(assignment=place, manager=cast.steward, actor=cast.system)
    assert selectors.to_hand_over(cast.manager.id, objective.year) == [objective]
    assessing.hand_over(objective=objective, words="He rang.", actor=before)
    with pytest.raises(Denied):
        assessing.hand_over(
            objective=selectors.objective_with(objective.id), words="And again.", actor=before
        )
    assessing.assessment_write(
        objective=objective, kind=Kind.YEAR_END, words="He rings.", actor=cast.actor("steward")
    )
    found = selectors.objective_for(cast.actor("member"), objective.id)
    assert [each.words for each in found.assessments.all()] == ["He rang.", "He rings."]


def test_a_note_is_about_a_day_that_was(cast: Cast) -> None:
    with pytest.raises(Refused, match="earlier day"):
        evidence.seen_note(
            objective=agreed(cast),
            words="I will.",
            happened_on=partnership.today() + timedelta(days=1),
            is_shared=True,
            actor=cast.actor("member"),
        )
