"""A promise is written down, kept or not, seen otherwise, and changed by every partner's agreement."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest

from accord.agreement import selectors as agreement
from accord.agreement import services as agreeing
from accord.foundations import clock
from accord.foundations.errors import Denied, Refused
from accord.partnership import selectors as partnership
from accord.steps.transition.promises import selectors, services
from accord.steps.transition.promises.rules import Sees, State
from accord.steps.transition.promises.standing import promises_in_words
from accord.steps.transition.promises.tests.world import promised, said
from tests.cast import Cast
from tests.deciding import decide

if TYPE_CHECKING:
    from accord.steps.transition.promises.models import Promise

OTHER = "Sawing is before eight and after four."


def judge(cast: Cast, promise: "Promise", state: State = State.KEPT, words: str = "The log says so.") -> None:
    services.verdict_give(promise=promise, state=state, words=words, actor=cast.actor("steward"))


def test_it_works(cast: Cast) -> None:
    with cast.in_scope():
        first, second = promised(cast), promised(cast, name="director", to=None, to_whom="all caretakers")
        assert [first.number, second.number] == [1, 2]
        judge(cast, first)
        assert promises_in_words() == "1 of 2 promises kept, 0 changed by agreement, 0 not kept"
        member = cast.actor("member")
        services.answer_give(promise=first, sees=Sees.OTHERWISE, words="Not on Friday.", actor=member)
        judge(cast, first, State.NOT_KEPT, "Fridays were loud.")
        services.answer_give(promise=first, sees=Sees.SO, words="", actor=member)
        found = selectors.promise_for(member, first.id)
        assert [each.state for each in found.verdicts.all()] == [State.KEPT, State.NOT_KEPT]
        assert [each.answer.sees for each in found.verdicts.all()] == [Sees.OTHERWISE, Sees.SO]


def test_each_does_what_is_theirs(cast: Cast) -> None:
    with cast.in_scope():
        with pytest.raises(Denied):
            promised(cast, name="member")
        same = uuid4()
        promise = services.promise_write(said=said(cast), new_id=same, actor=cast.actor("steward"))
        assert services.promise_write(said=said(cast), new_id=same, actor=cast.actor("steward")) == promise
        with pytest.raises(Denied):
            services.verdict_give(promise=promise, state=State.KEPT, words="So", actor=cast.actor("director"))
        judge(cast, promise)
        with pytest.raises(Denied):
            services.answer_give(promise=promise, sees=Sees.SO, words="", actor=cast.actor("kestrel_member"))


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"words": " "}, "words"),
        ({"why": ""}, "why"),
        ({"source": ""}, "source"),
        ({"to": None}, "to"),
        ({"made_on": "tomorrow"}, "made_on"),
    ],
)
def test_what_is_missing_is_refused_beside_its_field(cast: Cast, changes: dict[str, Any], field: str) -> None:
    with cast.in_scope():
        if "made_on" in changes:
            changes = {"made_on": partnership.today() + timedelta(days=1)}
        with pytest.raises(Refused) as refused:
            promised(cast, **changes)
        assert refused.value.field == field


def test_it_is_answered_once_and_seen_otherwise_with_words(cast: Cast) -> None:
    with cast.in_scope():
        promise, member = promised(cast), cast.actor("member")
        with pytest.raises(Refused):
            services.answer_give(promise=promise, sees=Sees.SO, words="", actor=member)
        with pytest.raises(Refused) as refused:
            judge(cast, promise, words=" ")
        assert refused.value.field == "words"
        with pytest.raises(Refused):
            judge(cast, promise, State.CHANGED)
        judge(cast, promise)
        with pytest.raises(Refused) as refused:
            services.answer_give(promise=promise, sees=Sees.OTHERWISE, words=" ", actor=member)
        assert refused.value.field == "words"
        services.answer_give(promise=promise, sees=Sees.SO, words="", actor=member)
        with pytest.raises(Refused):
            services.answer_give(promise=promise, sees=Sees.SO, words="", actor=cast.actor("manager"))


def test_it_is_put_right_on_the_day_of_writing_only(cast: Cast) -> None:
    with cast.in_scope():
        promise, steward = promised(cast), cast.actor("steward")
        services.promise_put_right(promise=promise, said=said(cast, words=OTHER), actor=steward)
        assert selectors.promise_for(steward, promise.id).words == OTHER
        with clock.at(clock.now() + timedelta(days=1)), pytest.raises(Refused):
            services.promise_put_right(promise=promise, said=said(cast), actor=cast.actor("steward"))
        judge(cast, promise)
        with pytest.raises(Refused):
            services.promise_put_right(promise=promise, said=said(cast), actor=steward)


def test_its_words_change_when_every_partner_agrees_and_those_before_stay(cast: Cast) -> None:
    with cast.in_scope():
        promise, steward = promised(cast), cast.actor("steward")
        before = promise.words
        given = {"words": OTHER, "reason": "Asbestos.", "said": "Better late than dusty."}
        for field in given:
            with pytest.raises(Refused) as refused:
                services.change_propose(promise=promise, **(given | {field: " "}), actor=steward)
            assert refused.value.field == field
        proposal = services.change_propose(promise=promise, **given, actor=steward)
        with pytest.raises(Refused):
            services.change_propose(promise=promise, **given, actor=steward)
        decide(cast, proposal, "council", "kestrel")
        assert selectors.promise_for(steward, promise.id).words == before
        decide(cast, proposal, "harbour")
        found = selectors.promise_for(steward, promise.id)
        assert (found.words, found.state) == (OTHER, State.CHANGED)
        (verdict,) = found.verdicts.all()
        assert (verdict.was, verdict.words) == (before, "Asbestos.")
        assert selectors.change_of(found) is None


def test_a_change_that_is_withdrawn_leaves_the_promise(cast: Cast) -> None:
    with cast.in_scope():
        promise, steward = promised(cast), cast.actor("steward")
        proposal = services.change_propose(
            promise=promise, words="# Heading", reason="Why\n# not", said="Yes", actor=steward
        )
        assert "\n# " not in proposal.text
        with pytest.raises(Refused):
            services.promise_put_right(promise=promise, said=said(cast), actor=steward)
        agreeing.proposal_withdraw(proposal=proposal, actor=steward)
        found = selectors.promise_for(steward, promise.id)
        assert found.state == State.STANDS
        assert selectors.change_of(found) is None
        view = agreement.proposal_for(steward, proposal.id)
        assert view.subject_url.endswith(f"/promises/{promise.id}/")
