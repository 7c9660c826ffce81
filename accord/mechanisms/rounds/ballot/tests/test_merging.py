"""Two records become one while a round is open: one invitation each, and nobody learns who answered."""

from typing import TYPE_CHECKING

import pytest

from accord.foundations.outbox.services import letters_send
from accord.mechanisms.rounds.ballot import door, selectors
from accord.mechanisms.rounds.ballot.door import Standing
from accord.mechanisms.rounds.ballot.reminders import reminders_post
from accord.mechanisms.rounds.ballot.tests.world import OpenRound, open_round
from accord.partnership import selectors as partnership
from accord.partnership.merging import services
from accord.partnership.merging.services import Taken
from accord.partnership.tree import services as tree
from tests.cast import Cast

if TYPE_CHECKING:
    from accord.partnership.models import Person

pytestmark = pytest.mark.slow


def pair(cast: Cast) -> "tuple[Person, Person]":
    """Two who were asked, and turn out to be one."""
    with cast.in_scope():
        first, second = [each.person for each in partnership.people_in_post() if "Staff" in each.person.name][
            :2
        ]
        return first, second


def merge(cast: Cast, kept: "Person", gone: "Person") -> None:
    with cast.in_scope():
        services.people_merge(kept=kept, gone=gone, taken=Taken(), actor=cast.actor("administrator"))


def standing(opened: OpenRound, person_id: object) -> Standing:
    return door.visit(opened.tokens[person_id]).standing


ANSWERED = [(), ("kept",), ("gone",), ("kept", "gone")]


@pytest.mark.parametrize("answered", ANSWERED)
def test_whoever_answered_the_same_is_seen_from_outside(cast: Cast, answered: tuple[str, ...]) -> None:
    opened = open_round(cast, council=12)
    kept, gone = pair(cast)
    people = {"kept": kept.id, "gone": gone.id}
    for name in answered:
        opened.answer(opened.tokens[people[name]])
    with cast.in_scope():
        asked, before = selectors.invited(opened.round), selectors.places(opened.round.id)
    merge(cast, kept, gone)
    with cast.in_scope():
        assert selectors.invited(opened.round) == asked
        assert selectors.places(opened.round.id) == before
        waits = [each.id for each in selectors.rounds_waiting_for(people["kept"])]
    assert standing(opened, people["gone"]) is Standing.UNKNOWN
    assert standing(opened, people["kept"]) is (Standing.ANSWERED if "kept" in answered else Standing.OPEN)
    assert waits == ([] if "kept" in answered else [opened.round.id])  # for the person alone


@pytest.mark.parametrize("answered", [("gone",), ("kept", "gone")])
def test_the_round_closes_with_every_answer(cast: Cast, answered: tuple[str, ...]) -> None:
    opened = open_round(cast, council=12)
    kept, gone = pair(cast)
    two = {"kept": opened.tokens[kept.id], "gone": opened.tokens[gone.id]}
    others = [token for token in opened.tokens.values() if token not in two.values()]
    receipts = [opened.answer(token) for token in (*others[:9], *(two[name] for name in answered))]
    merge(cast, kept, gone)
    opened.close()
    assert all(selectors.receipt_counted(opened.round.id, receipt) for receipt in receipts)


def test_of_a_round_that_is_over_both_links_tell_what_they_told_before(cast: Cast) -> None:
    """There is nothing to answer twice, and each finds the own receipt under the own link."""
    opened = open_round(cast, council=12)
    kept, gone = pair(cast)
    opened.answer(opened.tokens[gone.id])
    opened.close()
    with cast.in_scope():
        asked = selectors.invited(opened.round)
    merge(cast, kept, gone)
    assert standing(opened, gone.id) is Standing.ANSWERED
    assert standing(opened, kept.id) is Standing.CLOSED
    with cast.in_scope():
        assert selectors.invited(opened.round) == asked
        assert selectors.people_invited([opened.round])[opened.round.id].isdisjoint({gone.id})


def test_the_person_is_reminded_once(cast: Cast, mailoutbox: list[object]) -> None:
    opened = open_round(cast, council=12)
    kept, gone = pair(cast)
    addresses = kept.email, gone.email
    letters_send()
    mailoutbox.clear()
    merge(cast, kept, gone)
    with cast.in_scope():
        reminders_post(round=opened.round, actor=cast.actor("steward"))
    letters_send()
    got = [address for letter in mailoutbox for address in letter.to if address in addresses]  # type: ignore[attr-defined]
    assert got == [addresses[0]]


def test_a_letter_that_waits_for_the_second_record_is_not_sent(cast: Cast, mailoutbox: list[object]) -> None:
    open_round(cast, council=12)
    kept, gone = pair(cast)
    address = gone.email
    merge(cast, kept, gone)
    letters_send()
    assert address not in [to for letter in mailoutbox for to in letter.to]  # type: ignore[attr-defined]


def test_who_was_asked_once_stays_asked_with_the_own_link(cast: Cast) -> None:
    opened = open_round(cast, council=12)
    (newcomer,) = cast.add_staff(cast.council, 1, start=77)
    _, gone = pair(cast)
    link = opened.tokens[gone.id]
    merge(cast, newcomer, gone)
    assert door.visit(link).standing is Standing.OPEN
    with cast.in_scope():
        assert selectors.rounds_waiting_for(newcomer.id) == [opened.round]


def test_a_team_keeps_its_name_in_a_round_that_is_open(cast: Cast) -> None:
    north = cast.add_team("Site north", cast.kestrel, 8)
    south = cast.add_team("Site south", cast.kestrel, 8)
    opened = open_round(cast, council=6, cuts=["organisation", "team"])
    with cast.in_scope():
        actor = cast.actor("administrator")
        tree.team_change(team=south, name="Harbour side", parent=None, actor=actor)
        tree.team_close(team=north, into=south, actor=actor)
        round = opened.fresh()
        names = {each.name for each in selectors.exposure(round)}
    assert {"Site north", "Site south"} <= names
    assert "Harbour side" not in names
