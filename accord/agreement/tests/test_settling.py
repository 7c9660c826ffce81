"""At the edges of a joint decision: the fewest who decide, what is gone, who is told, what is held."""

from datetime import timedelta
from uuid import uuid4

import pytest

from accord.agreement import notices, services
from accord.agreement.models import Decision, Proposal
from accord.agreement.ratified import Ratified
from accord.agreement.rules import State
from accord.agreement.tests.test_services import OTHER, last_sentence, refused
from accord.agreement.tests.world import EFFECT, NOON, TEXT, an_effect, decide, open_proposal, reword, texts
from accord.foundations.errors import Refused
from tests.cast import Cast

pytestmark = pytest.mark.usefixtures("at_noon")


def test_it_is_kept_in_mind_for_two_months_and_no_day_longer(cast: Cast, proposal: Proposal) -> None:
    assert proposal.lapses_at == NOON + timedelta(days=60)


def test_two_partners_are_enough(cast: Cast) -> None:
    texts[subject_id := uuid4()] = TEXT
    two = {cast.council.id: "Northmoor Council", cast.kestrel.id: "Kestrel Build"}
    steward = cast.actor("steward")
    proposal = services.proposal_open(
        subject_id=subject_id, title="Two", effect=EFFECT, parties=two, actor=steward
    )
    decide(cast, proposal, "council")
    assert decide(cast, proposal, "kestrel").state == State.IN_FORCE


def test_what_is_no_longer_there_cannot_be_decided(cast: Cast, proposal: Proposal) -> None:
    gone = Proposal(id=uuid4(), partnership_id=proposal.partnership_id, text_hash=proposal.text_hash)
    assert refused(cast, gone, agrees=True) == "This proposal is no longer there."


def test_what_was_settled_while_the_sweep_looked_does_not_lapse(cast: Cast, proposal: Proposal) -> None:
    services.proposal_withdraw(proposal=proposal, actor=cast.actor("steward"))
    services._lapse(proposal.id, cast.system)
    proposal.refresh_from_db()
    assert proposal.state == State.WITHDRAWN


def test_each_decision_stands_in_the_log_as_what_it_was(cast: Cast, proposal: Proposal) -> None:
    decide(cast, proposal, "council")
    assert last_sentence(cast).startswith("Owen Hart agreed to")
    decide(cast, proposal, "kestrel", agrees=False)
    assert " declined “How we work together, version 1” for Kestrel Build." in last_sentence(cast)


def test_of_a_changed_text_only_those_are_told_who_had_decided(
    cast: Cast, proposal: Proposal, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[notices.Asked] = []
    monkeypatch.setattr(notices, "_tellers", [heard.append])
    second = open_proposal(cast)
    decide(cast, second, "kestrel")
    reword(cast, second, OTHER)
    first, again = heard
    assert (set(first.parties), first.times) == ({cast.council.id, cast.kestrel.id, cast.harbour.id}, 0)
    assert (again.parties, again.times) == ((cast.kestrel.id,), 1)


def test_what_a_decision_may_change_is_held_before_it_is_written_down(cast: Cast) -> None:
    """And an effect that frees nothing needs to say nothing."""
    seen: list[int] = []
    name = an_effect(holds=lambda _subject, _actor: seen.append(Decision.objects.count()))
    proposal = open_proposal(cast, effect=name)
    decide(cast, proposal, "council")
    assert decide(cast, proposal, "kestrel", agrees=False).state == State.DECLINED
    assert seen == [0, 1]


def test_what_an_effect_refuses_is_said_of_no_field_and_nothing_is_decided(cast: Cast) -> None:
    """The field is one of whoever wrote the subject; whoever decides has none of that name."""

    def refuses(_ratified: Ratified, _actor: object) -> None:
        raise Refused("Another stands there already.", field="title")

    proposal = open_proposal(cast, effect=an_effect(refuses))
    decide(cast, proposal, "council")
    decide(cast, proposal, "kestrel")
    with pytest.raises(Refused, match="Another stands there") as refusal:
        decide(cast, proposal, "harbour")
    assert refusal.value.field is None
    proposal.refresh_from_db()
    assert proposal.state == State.OPEN
