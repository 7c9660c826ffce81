"""What is kept about people in objectives: in copies, after erasure, and when two records are one."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from accord.foundations.registry import Subject, kept
from accord.partnership import selectors as partnership
from accord.partnership import services as people
from accord.partnership.merging import services as merging
from accord.partnership.merging.services import Taken
from accord.privacy import services as privacy
from accord.steps.objectives import assessing, evidence
from accord.steps.objectives.models import Assessment, Note, Objective, Seen, Wording
from accord.steps.objectives.notes import services as notes
from accord.steps.objectives.rules import Kind
from accord.steps.objectives.tests.world import SENTENCE, agreed, managed
from tests.cast import Cast


@pytest.fixture(autouse=True)
def inside(cast: Cast) -> Iterator[None]:
    with cast.in_scope():
        managed(cast)
        yield


def told(cast: Cast, name: str, what: str) -> str:
    person = cast.people[name]
    subject = Subject(
        partnership_id=person.partnership_id, person_id=person.id, name=person.name, address=person.email
    )
    return str(next(list(found.read(subject)) for found in kept() if found.name == what))


def whole(cast: Cast) -> Objective:
    objective, member = agreed(cast), cast.actor("member")
    evidence.seen_note(
        objective=objective,
        words="I rang.",
        happened_on=partnership.today(),
        is_shared=False,
        actor=member,
    )
    note = notes.note_ask(objective=objective, colleague_id=cast.kestrel_member.id, actor=member)
    notes.note_write(note=note, words="He rang.")
    assessing.assessment_write(
        objective=objective, kind=Kind.YEAR_END, words="He rings.", actor=cast.actor("manager")
    )
    return objective


def test_the_copy_of_a_person_holds_what_is_about_that_person(cast: Cast) -> None:
    whole(cast)
    assert SENTENCE in told(cast, "member", "objectives.own")
    about = told(cast, "member", "objectives.came_of_it")
    assert all(words in about for words in ("I rang.", "He rang.", "He rings."))


def test_the_copies_of_others_hold_their_own_words_alone(cast: Cast) -> None:
    whole(cast)
    assert "He rang." in told(cast, "kestrel_member", "objectives.notes")
    for name, what in (("manager", "objectives.agreed"), ("manager", "objectives.assessed")):
        assert SENTENCE not in told(cast, name, what)
        assert "He rings." not in told(cast, name, what)


def test_nobody_is_told_how_many_there_are() -> None:
    counted = {found.name for found in kept() if found.name.startswith("objectives.") and found.counted}
    assert counted == set()


def test_all_of_it_goes_when_that_person_is_erased(cast: Cast) -> None:
    whole(cast)
    people.person_leave(
        person=cast.member, last_day=partnership.today() - timedelta(days=1), actor=cast.system
    )
    privacy.person_erase(person=cast.member, actor=cast.actor("administrator"))
    for model in (Objective, Wording, Seen, Note, Assessment):
        assert not model.objects.exists()


def test_two_records_of_one_person_keep_one_objective(cast: Cast) -> None:
    whole(cast)
    cast.add_colleague("twin", cast.council, manager=cast.manager)
    agreed(cast, "twin")
    merging.people_merge(kept=cast.member, gone=cast.twin, taken=Taken(), actor=cast.actor("administrator"))
    assert Objective.objects.get().person == cast.member
    merging.people_merge(
        kept=cast.kestrel_signatory,
        gone=cast.kestrel_member,
        taken=Taken(),
        actor=cast.actor("administrator"),
    )
    assert Note.objects.get().colleague == cast.kestrel_signatory
