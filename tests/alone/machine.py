"""Whatever one organisation can do, in any order: with all its people, roles, pages, lists and mailboxes."""

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule

from accord.agreement import services as agreement
from accord.agreement.models import Proposal
from accord.agreement.rules import State
from accord.foundations import clock
from accord.mechanisms.rounds.ballot import launch
from accord.mechanisms.rounds.questionnaires import announcing
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires import services as rounds
from accord.mechanisms.rounds.questionnaires.tests.world import terms
from accord.partnership import selectors as partnership
from accord.partnership.programme import services as programme
from accord.partnership.programme.tests.world import words
from accord.partnership.shared import services as shared
from accord.partnership.shared.rules import Setting
from accord.partnership.shared.tests.test_pages import typed
from accord.partnership.shared.tests.world import wanted_of_each_kind
from accord.steps.values import services as values
from tests.alone.acts import ANY, NOON, PARTNER
from tests.alone.keeping import KeepsPeople
from tests.alone.world import (
    drafts,
    hands,
    launched,
    signing_elsewhere,
    tried,
)
from tests.alone.world import (
    shared as written_down,
)
from tests.visits import page

if TYPE_CHECKING:
    from uuid import UUID

SETTING = st.sampled_from([setting.value for setting in Setting])


class OneOrganisation(KeepsPeople):
    """The council alone: `hands()` are all it can be, and they try everything."""

    def __init__(self) -> None:
        super().__init__()
        self.undone = transaction.atomic()
        self.undone.__enter__()
        self.now = NOON
        self.before = written_down()
        self.left: set[UUID] = set()
        self.elsewhere = signing_elsewhere(self.cast.council.id)

    def teardown(self) -> None:
        """Say yes to all that is still open; then undo everything, so that the next run begins alike."""
        try:
            self.confirm_everything()
            self.agree_to_everything_for_everybody()
            self.time_passes(40)
            self.nothing_that_is_shared_has_changed()
            self.no_round_was_launched_but_by_the_programme()
        finally:
            self.undo()

    def undo(self) -> None:
        transaction.set_rollback(True)
        self.undone.__exit__(None, None, None)

    @rule(setting=SETTING)
    def propose_a_change(self, setting: str) -> None:
        with clock.at(self.now):
            wanted = wanted_of_each_kind(self.cast)[setting]
        self.each(shared.change_propose, wanted=wanted)

    @rule(number=ANY, setting=SETTING)
    def propose_on_the_page(self, number: int, setting: str) -> None:
        with clock.at(self.now):
            given = typed(self.cast, Setting(setting))
            path = page(self.cast, "shared:propose", setting=setting)
            self.browser(self.hand(number)).post(path, given)

    @rule(number=ANY)
    def propose_a_charter(self, number: int) -> None:
        with clock.at(self.now):
            made = tried(values.charter_next, actor=self.hand(number))
        if made is not None:
            self.each(values.charter_propose, charter=made)

    @initialize(setting=SETTING)
    def begin_with_what_two_could_do(self, setting: str) -> None:
        """A removal asks one partner fewer than all else; beside it something else, and a hurried round."""
        self.put_a_round_forward(3, ["organisation"])
        self.propose_a_change("removal")
        self.propose_a_change(setting)

    @rule(days=st.sampled_from([3, 8]), cuts=st.sampled_from([["organisation"], ["organisation"], ["team"]]))
    def put_a_round_forward(self, days: int, cuts: list[str]) -> None:
        """Announce a round as one of the programme, whether it keeps to it or not; else propose it."""
        opens = self.now + timedelta(days=days)
        given = terms(opens_at=opens, closes_at=opens + timedelta(days=14), cuts=cuts)
        self.each(rounds.round_draft, **given)
        for round in drafts():
            self.each(announcing.round_announce, round=round)
        for round in drafts():
            self.each(rounds.round_propose, round=round)

    @rule()
    def propose_another_programme(self) -> None:
        with clock.at(self.now):
            first = partnership.today()
        for actor in hands():
            with clock.at(self.now):
                made = tried(
                    programme.programme_begin,
                    first_day=first,
                    last_day=first + timedelta(days=90),
                    actor=actor,
                )
                if made is not None:
                    given = words(first, cuts=["team"])
                    tried(programme.entry_write, programme=made, entry=None, actor=actor, **given)
                    tried(programme.programme_propose, programme=made, actor=actor)

    @rule()
    def agree_to_everything_for_everybody(self) -> None:
        """Every hand agrees to every open proposal, for every party to it."""
        for proposal in Proposal.objects.filter(state=State.OPEN):
            for party in proposal.parties.all():
                self.each(
                    agreement.proposal_decide,
                    proposal=proposal,
                    party_id=party.party_id,
                    agrees=True,
                    seen_hash=proposal.text_hash,
                )

    @rule(number=ANY, partner=PARTNER)
    def agree_on_the_page(self, number: int, partner: str) -> None:
        """The same through the site, by whoever's mailbox it is."""
        with clock.at(self.now):
            actor = self.hand(number)
            browser = self.browser(actor)
            for proposal in Proposal.objects.filter(state=State.OPEN):
                path = page(
                    self.cast,
                    "agreement:decide",
                    proposal_id=proposal.id,
                    party_id=getattr(self.cast, partner).id,
                )
                browser.post(path, {"decision": "agree", "seen_hash": proposal.text_hash})

    @rule(days=st.sampled_from([1, 8, 40]))
    def time_passes(self, days: int) -> None:
        """The clock goes on, and does what is due."""
        self.now += timedelta(days=days)
        with clock.at(self.now):
            agreement.proposals_lapse()
            for round_id, _partnership_id in questionnaires.due_to_open(self.now):
                launch.round_open(round_id, actor=self.cast.system)

    @invariant()
    def nothing_that_is_shared_has_changed(self) -> None:
        with clock.at(self.now):
            now = written_down()
            assert now.offices <= self.before.offices
            lost = {person_id for person_id, _office in self.before.offices - now.offices} - self.left
            assert all(map(partnership.has_left, lost)), "Who holds an office may leave; nobody ends it."
            self.left |= lost  # who comes back later has no office any more
        assert replace(now, offices=self.before.offices) == self.before

    @invariant()
    def no_round_was_launched_but_by_the_programme(self) -> None:
        assert launched() == []

    @invariant()
    def nobody_signs_for_another_partner_from_a_mailbox_of_the_council(self) -> None:
        assert signing_elsewhere(self.cast.council.id) == self.elsewhere
