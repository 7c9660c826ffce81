"""The order of a charter: said by what comes after, so that several writers cannot undo each other."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.standards import placing, selectors, services
from accord.standards.models import Behaviour, Charter
from accord.standards.order import placed
from accord.standards.rules import CharterIncomplete
from accord.standards.tests.test_services import agree, draft, in_force, proposed
from tests.cast import Cast


@dataclass(frozen=True)
class Row:
    id: UUID


ROWS = st.lists(st.integers(0, 9).map(lambda number: Row(UUID(int=number))), unique=True, min_size=1)


@given(rows=ROWS, moving=st.integers(0, 9), before=st.integers(0, 9))
def test_placing_is_the_same_however_often_it_is_asked(rows: list[Row], moving: int, before: int) -> None:
    row, other = Row(UUID(int=moving)), rows[before % len(rows)].id
    once = placed(rows, row, other)
    assert placed(once, row, other) == once
    assert set(once) == {*rows, row}
    assert [found for found in once if found != row] == [found for found in rows if found != row]
    assert placed(rows, row, None)[-1] == row


@pytest.fixture
def charter(cast: Cast) -> Iterator[Charter]:
    with cast.in_scope():
        yield draft(cast)


def names(charter: Charter) -> list[str]:
    return [value.name for value in selectors.charter(charter.id).values.all()]


def rows(charter: Charter) -> list[Behaviour]:
    return selectors.behaviours(selectors.charter(charter.id))


def said(charter: Charter) -> list[str]:
    return [found.behaviour for found in rows(charter)]


def test_a_value_moves_with_its_behaviours(cast: Cast, charter: Charter) -> None:
    openness, _fairness, word = charter.values.all()
    placing.value_place(charter=charter, value_id=word.id, before_id=openness.id, actor=cast.actor("steward"))
    assert names(charter) == ["Keeping our word", "Openness", "Fairness"]
    assert said(charter)[0] == "We show Keeping our word in way 0."
    line = audit.lines(cast.actor("member"), limit=1)[0]
    assert line.sentence == "Anna Rees moved the value “Keeping our word” to another place."


def test_a_behaviour_moves_within_its_value_and_into_another(cast: Cast, charter: Charter) -> None:
    steward = cast.actor("steward")
    first, second, third, *_rest = rows(charter)
    openness, fairness, _word = charter.values.all()
    placing.behaviour_place(
        charter=charter, behaviour_id=second.id, value_id=openness.id, before_id=first.id, actor=steward
    )
    assert said(charter)[:2] == [second.behaviour, first.behaviour]
    placing.behaviour_place(
        charter=charter, behaviour_id=second.id, value_id=fairness.id, before_id=third.id, actor=steward
    )
    assert said(charter)[:3] == [first.behaviour, second.behaviour, third.behaviour]
    moved = selectors.behaviour(second.id)
    assert (moved.value_id, moved.thread) == (fairness.id, second.thread)
    line = audit.lines(cast.actor("member"), limit=1)[0]
    assert line.sentence == f"Anna Rees moved the behaviour “{second}” to the value “Fairness”."


def test_where_it_stands_already_nothing_is_done(cast: Cast, charter: Charter) -> None:
    lines = len(audit.lines(cast.actor("member"), limit=50))
    openness, fairness, _word = charter.values.all()
    placing.value_place(
        charter=charter, value_id=openness.id, before_id=fairness.id, actor=cast.actor("steward")
    )
    assert len(audit.lines(cast.actor("member"), limit=50)) == lines


def test_a_place_that_is_gone_is_refused_and_nothing_moves(cast: Cast, charter: Charter) -> None:
    steward = cast.actor("steward")
    first, second, third, *_rest = rows(charter)
    openness, before = first.value, said(charter)
    with pytest.raises(Refused, match="Somebody changed the order meanwhile"):  # third is elsewhere
        placing.behaviour_place(
            charter=charter, behaviour_id=first.id, value_id=openness.id, before_id=third.id, actor=steward
        )
    services.behaviour_remove(behaviour=selectors.behaviour(second.id), actor=steward)
    with pytest.raises(Refused, match="Somebody took it out of the charter meanwhile"):
        placing.behaviour_place(
            charter=charter, behaviour_id=second.id, value_id=openness.id, before_id=None, actor=steward
        )
    assert said(charter) == [each for each in before if each != second.behaviour]


def test_words_written_while_a_behaviour_was_moved_are_kept(cast: Cast, charter: Charter) -> None:
    steward = cast.actor("steward")
    opened = selectors.behaviour(rows(charter)[0].id)
    fairness = charter.values.all()[1]
    placing.behaviour_place(
        charter=charter, behaviour_id=opened.id, value_id=fairness.id, before_id=None, actor=steward
    )
    services.behaviour_write(
        value=opened.value,
        existing=opened,
        behaviour=opened.behaviour,
        seen="It is written down.",
        not_seen=opened.not_seen,
        standard=opened.standard,
        at_revision=opened.revision,
        actor=steward,
    )
    now = selectors.behaviour(opened.id)
    assert (now.seen, now.value_id) == ("It is written down.", fairness.id)


def test_another_order_is_another_text(cast: Cast, charter: Charter) -> None:
    proposal = proposed(cast, charter)
    agree(cast, proposal, "council")
    before = selectors.text(charter.id)
    openness, fairness, _word = charter.values.all()
    placing.value_place(
        charter=charter, value_id=fairness.id, before_id=openness.id, actor=cast.actor("steward")
    )
    proposal.refresh_from_db()
    assert proposal.text == selectors.text(charter.id) != before


def test_what_is_before_the_partners_stays_complete(cast: Cast, charter: Charter) -> None:
    steward = cast.actor("steward")
    proposed(cast, charter)
    first, second, *_rest = rows(charter)
    home = charter.values.all()[1]
    placing.behaviour_place(
        charter=charter, behaviour_id=first.id, value_id=home.id, before_id=None, actor=steward
    )
    with pytest.raises(CharterIncomplete, match="“Openness” has no behaviour"):
        placing.behaviour_place(
            charter=charter, behaviour_id=second.id, value_id=home.id, before_id=None, actor=steward
        )


def test_only_the_steward_moves_and_only_what_is_not_settled(cast: Cast) -> None:
    with cast.in_scope():
        charter = in_force(cast)
        value = charter.values.all()[0]
        with pytest.raises(Denied, match="The steward drafts the charter"):
            placing.value_place(
                charter=charter, value_id=value.id, before_id=None, actor=cast.actor("director")
            )
        with pytest.raises(Refused, match="This version is settled"):
            placing.value_place(
                charter=charter, value_id=value.id, before_id=None, actor=cast.actor("steward")
            )
