"""What is kept about people here: in their copy, after erasure, and when two records are one person."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from accord.foundations.registry import Subject, kept
from accord.mechanisms.undertakings.selectors import counts
from accord.partnership import selectors as partnership
from accord.partnership import services as people
from accord.partnership.merging import services as merging
from accord.partnership.merging.services import Taken
from accord.privacy import services as privacy
from accord.steps.leadership import selectors, services
from accord.steps.leadership.models import Commitment, Seen
from accord.steps.leadership.rules import Outcome
from accord.steps.leadership.tests.world import SAYS, charter_in_force, committed
from tests.cast import Cast


@pytest.fixture(autouse=True)
def with_a_charter(cast: Cast) -> Iterator[None]:
    with cast.in_scope():
        charter_in_force(cast)
        yield


def told(cast: Cast, name: str, what: str) -> list[tuple[object, ...]]:
    person = cast.people[name]
    subject = Subject(
        partnership_id=person.partnership_id, person_id=person.id, name=person.name, address=person.email
    )
    return next(list(found.read(subject)) for found in kept() if found.name == what)


def spoken_of(cast: Cast) -> Commitment:
    """Return a commitment that went on, and of which a colleague said something."""
    commitment = committed(cast)
    services.commitment_report(
        commitment=commitment, outcome=Outcome.PARTLY, words="Once.", actor=cast.actor("director")
    )
    services.seen_say(commitment=commitment, words="Once.", actor=cast.actor("kestrel_member"))
    return commitment


def erase(cast: Cast, name: str) -> None:
    person, yesterday = cast.people[name], partnership.today() - timedelta(days=1)
    people.person_leave(person=person, last_day=yesterday, actor=cast.system)
    privacy.person_erase(person=person, actor=cast.actor("administrator"))


def test_the_own_words_are_in_the_own_copy_and_in_nobody_elses(cast: Cast) -> None:
    spoken_of(cast)
    ((says, *_rest, said),) = told(cast, "director", "leadership.commitments")
    assert (says, said) == (SAYS, "Once.")
    ((*_which, words),) = told(cast, "kestrel_member", "leadership.seen")
    assert words == "Once."
    for name, what in (("member", "leadership.commitments"), ("director", "leadership.seen")):
        assert told(cast, name, what) == []
    assert told(cast, "director", "undertakings.owned") == []


def test_commitments_go_with_all_that_was_said_when_their_leader_is_erased(cast: Cast) -> None:
    spoken_of(cast)
    before = counts()
    erase(cast, "director")
    assert not Commitment.objects.exists()
    assert not Seen.objects.exists()
    assert counts() == before


def test_what_an_erased_colleague_saw_stays_without_a_name(cast: Cast) -> None:
    commitment = spoken_of(cast)
    erase(cast, "kestrel_member")
    (seen,) = selectors.commitment_for(cast.actor("member"), commitment.id).commitment.seen.all()
    assert (seen.words, seen.person.name) == ("Once.", "a former member of Kestrel Build")


def test_two_records_of_one_person_say_what_was_seen_once(cast: Cast) -> None:
    cast.add_colleague("twin", cast.kestrel)
    commitment, own = spoken_of(cast), committed(cast, "harbour_signatory")
    for name in ("kestrel_member", "twin"):
        services.seen_say(commitment=own, words=f"By {name}", actor=cast.actor(name))
    services.seen_say(commitment=commitment, words="By the twin", actor=cast.actor("twin"))
    merge(cast, kept="kestrel_member", gone="twin")
    assert {(seen.commitment_id, seen.words) for seen in Seen.objects.all()} == {
        (own.id, "By kestrel_member"),
        (commitment.id, "Once."),
    }


def merge(cast: Cast, *, kept: str, gone: str) -> None:
    merging.people_merge(
        kept=cast.people[kept],
        gone=cast.people[gone],
        taken=Taken(),
        actor=cast.actor("administrator"),
    )
