"""Opening, deciding and ending a joint decision: what counts, and each refusal."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction

from accord.agreement import effects, selectors, services
from accord.agreement.models import Decision, Proposal
from accord.agreement.ratified import Ratified
from accord.agreement.rules import State, text_hash
from accord.agreement.tests.world import (
    EFFECT,
    NOON,
    TEXT,
    decide,
    open_proposal,
    ran,
    released,
    reword,
    texts,
    times_run,
)
from accord.foundations import clock
from accord.foundations.audit import selectors as audit
from accord.foundations.errors import Denied, Refused
from accord.foundations.registry import waiting_for
from tests.cast import Cast

OTHER = TEXT.replace("Somebody says so.", "Each partner is asked.")

pytestmark = pytest.mark.usefixtures("at_noon")


def last_sentence(cast: Cast) -> str:
    return audit.lines(cast.actor("member"), limit=1)[0].sentence


def refused(cast: Cast, proposal: Proposal, name: str = "council", **changes: object) -> str:
    given: dict[str, Any] = {
        "proposal": proposal,
        "party_id": getattr(cast, name).id,
        "agrees": True,
        "seen_hash": proposal.text_hash,
        "actor": cast.actor(f"{name}_signatory"),
    }
    with pytest.raises(Refused) as refusal:
        services.proposal_decide(**(given | changes))
    return str(refusal.value.message)


def test_it_comes_into_force_with_the_last_yes(cast: Cast, proposal: Proposal) -> None:
    assert decide(cast, proposal, "council").state == State.OPEN
    assert decide(cast, proposal, "kestrel").state == State.OPEN
    assert times_run(proposal) == 0
    settled = decide(cast, proposal, "harbour")
    assert settled.state == State.IN_FORCE
    assert settled.settled_at == NOON
    assert times_run(proposal) == 1
    assert (ran[-1].subject_id, ran[-1].text_hash) == (proposal.subject_id, text_hash(TEXT))
    assert last_sentence(cast) == (
        "“How we work together, version 1” came into force: every partner has agreed."
    )


def test_one_no_ends_it_and_frees_the_subject(cast: Cast, proposal: Proposal) -> None:
    decide(cast, proposal, "council")
    assert decide(cast, proposal, "kestrel", agrees=False, reason="Too much.").state == State.DECLINED
    assert released[proposal.subject_id] == 1
    assert times_run(proposal) == 0
    assert open_proposal(cast, subject_id=proposal.subject_id).state == State.OPEN


def test_parties_stand_in_the_order_given(cast: Cast, proposal: Proposal) -> None:
    view = selectors.proposal_for(cast.actor("member"), proposal.id)
    assert view.waits_for == ("Northmoor Council", "Kestrel Build", "Harbour Capital")


def test_nothing_is_shared_before_two_can_decide(cast: Cast) -> None:
    texts[subject_id := uuid4()] = TEXT
    with pytest.raises(Refused, match="before two partners"):
        services.proposal_open(
            subject_id=subject_id,
            title="Alone",
            effect=EFFECT,
            parties={cast.council.id: "Northmoor Council"},
            actor=cast.actor("steward"),
        )


def test_a_subject_is_before_the_partners_once(cast: Cast, proposal: Proposal) -> None:
    with pytest.raises(Refused, match="before the partners already"):
        open_proposal(cast, subject_id=proposal.subject_id)


def test_a_no_needs_a_reason(cast: Cast, proposal: Proposal) -> None:
    assert refused(cast, proposal, agrees=False, reason=" ") == (
        "Say why you decline, so that the others can answer."
    )
    with pytest.raises(IntegrityError), transaction.atomic():
        Decision.objects.create(
            partnership_id=proposal.partnership_id,
            party=proposal.parties.all()[0],
            text_hash=proposal.text_hash,
            agrees=False,
            decided_by=cast.council_signatory.id,
            decided_by_name="Owen Hart",
        )


def test_a_partner_decides_once(cast: Cast, proposal: Proposal) -> None:
    decide(cast, proposal, "council")
    assert refused(cast, proposal) == "A decision for this partner has been given already."


def test_nobody_decides_on_a_text_that_was_not_read(cast: Cast, proposal: Proposal) -> None:
    reword(cast, proposal, OTHER)
    message = refused(cast, proposal, seen_hash=text_hash(TEXT))
    assert message.startswith("The text has changed since you opened this page.")
    assert refused(cast, proposal, seen_hash="") == message


def test_a_text_changed_behind_the_partners_cannot_be_agreed_to(cast: Cast, proposal: Proposal) -> None:
    texts[proposal.subject_id] = OTHER
    assert refused(cast, proposal).startswith("The text has changed.")


@pytest.mark.parametrize("name", ["steward", "member", "director", "kestrel_signatory"])
def test_only_a_mandate_decides(cast: Cast, proposal: Proposal, name: str) -> None:
    with pytest.raises(Denied, match="signatories of each partner"):
        services.proposal_decide(
            proposal=proposal,
            party_id=cast.council.id,
            agrees=True,
            seen_hash=proposal.text_hash,
            actor=cast.actor(name),
        )
    assert decide(cast, proposal, "council").state == State.OPEN


def test_a_mandate_that_has_ended_decides_nothing(cast: Cast, proposal: Proposal) -> None:
    once = replace(cast.actor("council_signatory"), mandates=frozenset())
    with pytest.raises(Denied):
        services.proposal_decide(
            proposal=proposal,
            party_id=cast.council.id,
            agrees=True,
            seen_hash=proposal.text_hash,
            actor=once,
        )


def test_accord_itself_never_decides(cast: Cast, proposal: Proposal) -> None:
    with pytest.raises(Denied):
        services.proposal_decide(
            proposal=proposal,
            party_id=cast.council.id,
            agrees=True,
            seen_hash=proposal.text_hash,
            actor=replace(cast.system, mandates=frozenset({cast.council.id})),
        )


def test_a_changed_text_voids_what_was_decided_and_says_so(cast: Cast, proposal: Proposal) -> None:
    decide(cast, proposal, "council")
    decide(cast, proposal, "kestrel")
    reword(cast, proposal, OTHER)
    assert last_sentence(cast) == (
        "Anna Rees changed the text of “How we work together, version 1”; decisions given so far are void."
    )
    view = selectors.proposal_for(cast.actor("council_signatory"), proposal.id)
    assert len(view.waits_for) == 3
    (voided,) = view.voided
    assert (voided.former.text, voided.former.replaced_by_name) == (TEXT, "Anna Rees")
    assert {name for name, _decision in voided.decisions} == {"Northmoor Council", "Kestrel Build"}
    decide(cast, proposal, "harbour")
    decide(cast, proposal, "council")
    assert times_run(proposal) == 0
    assert decide(cast, proposal, "kestrel").state == State.IN_FORCE


def test_each_void_decision_stands_with_the_text_it_was_given_to(cast: Cast, proposal: Proposal) -> None:
    for minute, (partner, text) in enumerate((("council", OTHER), ("kestrel", TEXT), ("harbour", OTHER))):
        with clock.at(NOON + timedelta(minutes=minute)):
            decide(cast, proposal, partner)
            reword(cast, proposal, text)
    view = selectors.proposal_for(cast.actor("member"), proposal.id)
    assert [[name for name, _ in each.decisions] for each in view.voided] == [
        ["Northmoor Council"],
        ["Kestrel Build"],
        ["Harbour Capital"],
    ]


def test_a_change_that_changes_no_word_voids_nothing(cast: Cast, proposal: Proposal) -> None:
    decide(cast, proposal, "council")
    reword(cast, proposal, TEXT)
    assert len(selectors.proposal_for(cast.actor("member"), proposal.id).waits_for) == 2


def test_a_change_that_fails_voids_nothing(cast: Cast, proposal: Proposal) -> None:
    decide(cast, proposal, "council")
    with (
        pytest.raises(Refused),
        services.subject_rewording(subject_id=proposal.subject_id, actor=cast.actor("steward")),
    ):
        raise Refused("No.")
    assert len(selectors.proposal_for(cast.actor("member"), proposal.id).waits_for) == 2


def test_whoever_put_it_forward_withdraws_it_and_nobody_else(cast: Cast, proposal: Proposal) -> None:
    with pytest.raises(Denied, match="put it forward"):
        services.proposal_withdraw(proposal=proposal, actor=cast.actor("council_signatory"))
    services.proposal_withdraw(proposal=proposal, actor=cast.actor("steward"))
    assert released[proposal.subject_id] == 1
    assert refused(cast, proposal).startswith("This is settled already")
    with pytest.raises(Refused, match="settled already"):
        services.proposal_withdraw(proposal=proposal, actor=cast.actor("steward"))


def test_it_lapses_after_its_day(cast: Cast, proposal: Proposal) -> None:
    with clock.at(proposal.lapses_at - timedelta(seconds=1)):
        services.proposals_lapse()
        decide(cast, proposal, "council")
        assert waiting_for(cast.actor("kestrel_signatory"))
    with clock.at(proposal.lapses_at):
        assert refused(cast, proposal, "kestrel").startswith("This is settled already")
        assert not waiting_for(cast.actor("kestrel_signatory"))
        services.proposals_lapse()
        services.proposals_lapse()
    proposal.refresh_from_db()
    assert proposal.state == State.LAPSED
    assert released[proposal.subject_id] == 1


def test_it_waits_for_each_signatory_until_the_partner_has_decided(cast: Cast, proposal: Proposal) -> None:
    (item,) = waiting_for(cast.actor("council_signatory"))
    assert str(item.what) == "Agree or decline: How we work together, version 1"
    assert (item.since, item.due, item.minutes) == (NOON, proposal.lapses_at, 3)
    assert item.url.endswith(f"/agreements/{proposal.id}/")
    decide(cast, proposal, "council")
    assert waiting_for(cast.actor("council_signatory")) == []
    assert len(waiting_for(cast.actor("kestrel_signatory"))) == 1


def test_nobody_else_says_that_something_is_agreed(cast: Cast, proposal: Proposal) -> None:
    for name in ("council", "kestrel", "harbour"):
        decide(cast, proposal, name)
    given = {
        "proposal_id": proposal.id,
        "partnership_id": proposal.partnership_id,
        "subject_id": uuid4(),
        "effect": EFFECT,
        "text_hash": proposal.text_hash,
        "settled_at": NOON,
    }
    with pytest.raises(TypeError, match=r"Only accord\.agreement"):
        Ratified(**given, seal=object())  # type: ignore[arg-type]
    with pytest.raises((TypeError, ValueError)):
        replace(ran[-1], subject_id=uuid4())  # type: ignore[call-arg]


def test_an_effect_is_registered_once() -> None:
    with pytest.raises(ValueError, match="already"):
        effects.register(effects.effect_named(EFFECT))
    with pytest.raises(effects.UnknownEffect):
        effects.effect_named("tests.nothing")
