"""The last yes and an edit in the same moment: what is in force is what was agreed to."""

import pytest

from accord.agreement import services as agreement
from accord.agreement.rules import text_hash
from accord.standards import placing
from accord.standards import selectors as standards
from accord.standards import services as writing
from accord.standards.rules import CharterState
from accord.steps.values.tests.dilemmas import drafted, released
from accord.steps.values.tests.world import decide, draft, in_force, propose
from tests.at_once import at_once
from tests.cast import Cast

pytestmark = pytest.mark.django_db(transaction=True)


def test_an_edit_and_the_last_yes_do_not_meet(cast: Cast) -> None:
    with cast.in_scope():
        charter, steward = draft(cast), cast.actor("steward")
        proposal = propose(cast, charter)
        decide(cast, proposal, "council", "kestrel")
        signatory, behaviour = cast.actor("harbour_signatory"), standards.behaviours(charter)[0]

    def say_yes() -> None:
        agreement.proposal_decide(
            proposal=proposal,
            party_id=cast.harbour.id,
            agrees=True,
            seen_hash=proposal.text_hash,
            actor=signatory,
        )

    def edit() -> None:
        writing.behaviour_remove(behaviour=standards.behaviour(behaviour.id), actor=steward)

    refused = at_once(cast, say_yes, edit)
    assert len(refused) == 1
    with cast.in_scope():
        settled, text = standards.charter(charter.id), standards.text(charter.id)
    if settled.state == CharterState.IN_FORCE:
        assert refused == ["This version is settled. Begin a new draft to change it."]
        assert text_hash(text) == settled.text_hash == proposal.text_hash
    else:
        assert refused[0].startswith("The text has changed since you opened this page.")
        assert text_hash(text) != proposal.text_hash


def test_of_two_that_begin_a_draft_one_is_refused(cast: Cast) -> None:
    with cast.in_scope():
        steward = cast.actor("steward")
    begin = [lambda: writing.charter_draft(title="How we work", actor=steward)] * 2
    assert at_once(cast, *begin) == ["There is a draft already. Finish that one first."]


def test_two_who_move_the_same_clause_end_where_either_would_have(cast: Cast) -> None:
    with cast.in_scope():
        charter, steward = draft(cast), cast.actor("steward")
        first, second, *_rest = charter.values.all()

    def move() -> None:
        placing.value_place(charter=charter, value_id=second.id, before_id=first.id, actor=steward)

    assert at_once(cast, move, move) == []
    with cast.in_scope():
        after = [value.id for value in standards.charter(charter.id).values.all()]
    assert after[:2] == [second.id, first.id]


def test_of_two_rounds_about_the_same_dilemma_one_is_refused(cast: Cast) -> None:
    with cast.in_scope():
        in_force(cast)
        dilemma = released(cast)

    def ask() -> None:
        drafted(cast, dilemma)

    refused = at_once(cast, ask, ask)
    assert refused == ["One of these is no longer free. Choose again."]
