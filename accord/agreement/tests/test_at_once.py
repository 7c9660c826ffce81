"""Two at once: the last two partners bring it into force once, and nobody decides twice."""

from collections.abc import Callable
from uuid import uuid4

import pytest

from accord.agreement import services
from accord.agreement.models import Decision, Proposal
from accord.agreement.rules import State
from accord.agreement.tests.world import decide, open_proposal, reword, texts, times_run
from tests.at_once import at_once
from tests.cast import Cast

pytestmark = pytest.mark.django_db(transaction=True)
TOGETHER = 8


def ballot(cast: Cast, proposal: Proposal, name: str) -> Callable[[], object]:
    """Return the act of agreeing for a partner on the text as it is now."""
    actor, party_id, seen = cast.actor(f"{name}_signatory"), getattr(cast, name).id, proposal.text_hash
    return lambda: services.proposal_decide(
        proposal=proposal, party_id=party_id, agrees=True, seen_hash=seen, actor=actor
    )


def test_the_last_two_partners_bring_it_into_force_once(cast: Cast) -> None:
    with cast.in_scope():
        proposal = open_proposal(cast)
        decide(cast, proposal, "council")
    assert at_once(cast, ballot(cast, proposal, "kestrel"), ballot(cast, proposal, "harbour")) == []
    with cast.in_scope():
        assert Proposal.objects.get(id=proposal.id).state == State.IN_FORCE
    assert times_run(proposal) == 1


def test_a_partner_decides_once_however_often_it_is_pressed(cast: Cast) -> None:
    with cast.in_scope():
        proposal = open_proposal(cast)
    refused = at_once(cast, *[ballot(cast, proposal, "council")] * TOGETHER)
    assert refused == ["A decision for this partner has been given already."] * (TOGETHER - 1)
    with cast.in_scope():
        assert Decision.objects.filter(party__proposal=proposal).count() == 1


def test_a_text_is_put_before_the_partners_once(cast: Cast) -> None:
    subject = uuid4()
    opening = [lambda: open_proposal(cast, subject_id=subject)] * TOGETHER
    assert at_once(cast, *opening) == ["This is before the partners already."] * (TOGETHER - 1)


def test_the_last_yes_and_a_changed_text_do_not_meet(cast: Cast) -> None:
    with cast.in_scope():
        proposal = open_proposal(cast)
        for name in ("council", "kestrel"):
            decide(cast, proposal, name)
    changed = f"{proposal.text}Not seen: Nobody does.\n"
    refused = at_once(cast, ballot(cast, proposal, "harbour"), lambda: reword(cast, proposal, changed))
    with cast.in_scope():
        settled = Proposal.objects.get(id=proposal.id)
    if refused:
        assert settled.state == State.OPEN
        assert settled.text == texts[proposal.subject_id] == changed
    else:
        assert settled.state == State.IN_FORCE
        assert settled.text == proposal.text
    assert times_run(proposal) == (settled.state == State.IN_FORCE)
