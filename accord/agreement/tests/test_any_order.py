"""Whatever is done in whatever order: in force means that every partner said yes to this very text, once."""

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.db import transaction
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from accord.agreement import services
from accord.agreement.models import Proposal
from accord.agreement.rules import State, text_hash
from accord.agreement.tests.world import (
    EFFECT,
    NOON,
    PARTNERS,
    open_proposal,
    released,
    reword,
    texts,
    times_run,
)
from accord.foundations import clock
from accord.foundations.errors import Denied, Refused
from tests.cast import Cast

WORDS = st.sampled_from(["What we say.\n", "What we say, and do.\n"])
PARTNER = st.sampled_from(PARTNERS)
MOSTLY = st.sampled_from([True, True, True, False])
SELDOM_ELSEWHERE = st.sampled_from([None, None, None, *PARTNERS])
ENDED = frozenset({State.DECLINED, State.WITHDRAWN, State.LAPSED})


class AnyOrder(RuleBasedStateMachine):
    """Everything that people, the clock and a careless room can do to one subject, in any order.

    signing: whose signatories act at all. reached: where proposals came to, over all runs.
    yes: who, in this machine's own books, said yes to which text.
    """

    cast: Cast
    signing: tuple[str, ...] = PARTNERS
    reached: set[State]

    def __init__(self) -> None:
        super().__init__()
        self.undone = transaction.atomic()
        self.undone.__enter__()
        self.now = NOON
        self.subject_id = uuid4()
        self.mandates = dict.fromkeys(PARTNERS, True)
        self.seen: dict[str, str] = {}
        self.yes: dict[UUID, dict[str, str]] = {}
        self.proposals: list[Proposal] = []
        self.open_again("What we say.\n")

    def teardown(self) -> None:
        """Undo all of it, so that the next run begins where this one did."""
        transaction.set_rollback(True)
        self.undone.__exit__(None, None, None)

    @property
    def proposal(self) -> Proposal:
        return self.proposals[-1]

    def open_again(self, words: str) -> None:
        with clock.at(self.now), suppress(Refused):
            made = open_proposal(self.cast, words, subject_id=self.subject_id)
            self.proposals.append(made)
            self.yes[made.id] = {}

    @initialize(partner=PARTNER)
    def one_has_agreed(self, partner: str) -> None:
        """Most of what can go wrong begins with a yes."""
        self.decide(partner, None, agrees=True, reads=True)

    @rule(words=WORDS)
    def put_forward(self, words: str) -> None:
        """The steward proposes, or tries to while it is open already."""
        before = texts[self.subject_id]
        count = len(self.proposals)
        self.open_again(words)
        if len(self.proposals) == count:
            texts[self.subject_id] = before

    @rule(partner=PARTNER)
    def read(self, partner: str) -> None:
        """A signatory opens the page."""
        self.seen[partner] = Proposal.objects.get(id=self.proposal.id).text_hash

    @rule(signer=PARTNER, elsewhere=SELDOM_ELSEWHERE, agrees=MOSTLY, reads=MOSTLY)
    def decide(self, signer: str, elsewhere: str | None, *, agrees: bool, reads: bool) -> None:
        """A signatory decides on what was read, or tries to for another partner."""
        if signer not in self.signing:
            return
        if reads:
            self.read(signer)
        partner = elsewhere or signer
        actor = self.cast.actor(f"{signer}_signatory")
        if not self.mandates[signer]:
            actor = replace(actor, mandates=frozenset())
        with clock.at(self.now), suppress(Refused, Denied):
            services.proposal_decide(
                proposal=self.proposal,
                party_id=getattr(self.cast, partner).id,
                agrees=agrees,
                reason="" if agrees else "Too much.",
                seen_hash=self.seen.get(signer, ""),
                actor=actor,
            )
            assert signer == partner
            assert self.mandates[signer]
            if agrees:
                self.yes[self.proposal.id][partner] = self.seen[signer]

    @rule(partners=st.permutations(PARTNERS))
    def all_agree_in_turn(self, partners: list[str]) -> None:
        """Each signatory who still may reads it and agrees."""
        for name in partners:
            self.decide(name, None, agrees=True, reads=True)

    @rule(words=WORDS, and_back=st.booleans())
    def change(self, words: str, *, and_back: bool) -> None:
        """The room that owns the text changes it as it should, and perhaps regrets it."""
        before = Proposal.objects.get(id=self.proposal.id)
        with clock.at(self.now):
            for text in [words, before.text] if and_back else [words]:
                reword(self.cast, self.proposal, text)
        if before.state == State.OPEN and before.text != words:
            self.yes[self.proposal.id] = {}

    @rule(words=WORDS)
    def change_behind_their_backs(self, words: str) -> None:
        """The room that owns the text forgets to say so."""
        texts[self.subject_id] = words

    @rule()
    def withdraw(self) -> None:
        with clock.at(self.now), suppress(Refused):
            services.proposal_withdraw(proposal=self.proposal, actor=self.cast.actor("steward"))

    @rule(days=st.sampled_from([1, 40]), swept=st.booleans())
    def time_passes(self, days: int, *, swept: bool) -> None:
        self.now += timedelta(days=days)
        if swept:
            with clock.at(self.now):
                services.proposals_lapse()

    @rule(partner=PARTNER)
    def mandate_ends_or_returns(self, partner: str) -> None:
        self.mandates[partner] = not self.mandates[partner]

    @invariant()
    def in_force_means_that_all_said_yes_to_its_text(self) -> None:
        for proposal in Proposal.objects.filter(subject_id=self.subject_id, effect=EFFECT):
            on_this = {name for name, seen in self.yes[proposal.id].items() if seen == proposal.text_hash}
            if proposal.state == State.IN_FORCE:
                assert on_this == set(PARTNERS)
                assert text_hash(proposal.text) == proposal.text_hash
            assert times_run(proposal) == (proposal.state == State.IN_FORCE)
            self.reached.add(State(proposal.state))

    @invariant()
    def whatever_ends_otherwise_frees_its_subject_once(self) -> None:
        ended = Proposal.objects.filter(subject_id=self.subject_id, state__in=ENDED).count()
        assert released[self.subject_id] == ended


class OneAlone(AnyOrder):
    """The same, but only one partner's signatories ever act."""

    signing = ("council",)


@pytest.mark.long
@pytest.mark.parametrize(
    ("machine", "comes_into_force"), [(AnyOrder, True), (OneAlone, False)], ids=["all", "one alone"]
)
def test_no_order_of_acts_goes_round_a_partner(
    cast: Cast, machine: type[AnyOrder], *, comes_into_force: bool
) -> None:
    reached: set[State] = set()
    played = type(machine.__name__, (machine,), {"cast": cast, "reached": reached})
    how = settings(max_examples=100, stateful_step_count=12, derandomize=True, database=None)
    with cast.in_scope():
        run_state_machine_as_test(played, settings=how)
    assert (State.IN_FORCE in reached) == comes_into_force
