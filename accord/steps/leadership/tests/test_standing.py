"""The dashboard says how many leaders have a live commitment, how many were kept, and what is weakest."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from accord.foundations import clock
from accord.partnership import services as people
from accord.steps.leadership import selectors, services, showing
from accord.steps.leadership import standing as of_the_step
from accord.steps.leadership.rules import Outcome
from accord.steps.leadership.tests.world import charter_in_force, committed
from tests.cast import Cast
from tests.rail import agreeing

standing = agreeing(of_the_step)

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def at_noon(cast: Cast) -> Iterator[None]:
    with clock.at(NOON), cast.in_scope():
        yield


def said(cast: Cast, name: str = "member") -> tuple[str, str, str]:
    found = standing(cast.actor(name))
    return str(found.says), str(found.weakest), str(found.next_step.label) if found.next_step else ""


def test_before_a_charter_it_says_that_the_charter_comes_first(cast: Cast) -> None:
    assert said(cast, "director") == (
        "0 of 5 leaders have a live commitment",
        "A commitment is tied to a behaviour: the charter comes first.",
        "See what leaders commit to",
    )


def test_it_counts_leaders_and_not_commitments(cast: Cast) -> None:
    charter_in_force(cast)
    committed(cast)
    committed(cast, place=1)
    found = standing(cast.actor("member"))
    assert found.figure is not None
    assert (found.figure.numerator, found.figure.denominator) == (1, 5)
    assert said(cast) == (
        "1 of 5 leaders has a live commitment",
        "4 leaders have no commitment yet.",
        "See what leaders commit to",
    )
    assert said(cast, "steward")[2] == "Make a commitment"
    assert said(cast, "director")[2] == "See what leaders commit to"


def test_it_says_how_many_that_ended_within_a_year_were_kept(cast: Cast) -> None:
    charter_in_force(cast)
    for outcome in (Outcome.KEPT, Outcome.PARTLY_KEPT, Outcome.NOT_KEPT):
        services.commitment_report(
            commitment=committed(cast), outcome=outcome, words="So it was.", actor=cast.actor("director")
        )
    assert said(cast)[0] == (
        "0 of 5 leaders have a live commitment; 1 of 3 that ended in the last year was kept"
    )
    with clock.at(NOON + timedelta(days=366)):
        assert said(cast)[0] == "0 of 5 leaders have a live commitment"


def test_a_day_that_has_passed_is_weakest_and_is_not_live(cast: Cast) -> None:
    charter_in_force(cast)
    for name in ("director", "steward", "council_signatory", "kestrel_signatory", "harbour_signatory"):
        committed(cast, name, days=1)
    assert said(cast)[:2] == ("5 of 5 leaders have a live commitment", "")
    with clock.at(NOON + timedelta(days=2)):
        assert said(cast)[:2] == (
            "0 of 5 leaders have a live commitment",
            "The days of 5 commitments have passed, and nobody has said what came of them.",
        )


def test_the_page_is_ordered_by_organisation_then_name_whatever_anybody_did(cast: Cast) -> None:
    charter_in_force(cast)
    committed(cast, "kestrel_signatory")
    committed(cast, "steward")
    register = showing.register(cast.actor("kestrel_member"))
    assert [(name, [row.leader.person.name for row in rows]) for name, rows in register.groups] == [
        ("Northmoor Council", ["Ruth Aske", "Owen Hart", "Anna Rees"]),
        ("Kestrel Build", ["Kay Lowell"]),
        ("Harbour Capital", ["Ilse Brandt"]),
    ]
    assert register.heading == "2 of 5 leaders have a live commitment."
    shown = {row.leader.person.name: row.none for _name, rows in register.groups for row in rows}
    assert {name for name, none in shown.items() if none} == {"Ruth Aske", "Owen Hart", "Ilse Brandt"}


def test_who_has_left_is_counted_no_more_and_what_was_promised_stays(cast: Cast) -> None:
    charter_in_force(cast)
    commitment = committed(cast)
    people.person_leave(person=cast.director, last_day=NOON.date(), actor=cast.system)
    with clock.at(NOON + timedelta(days=1)):
        actor = cast.actor("member")
        assert said(cast)[0] == "0 of 4 leaders have a live commitment"
        assert [entry.commitment for entry in selectors.entries_of(actor, cast.director.id)] == [commitment]
