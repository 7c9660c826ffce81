"""Whatever one organisation can do, in any order: with all its people, roles, pages, lists and mailboxes."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.db import transaction
from django.test import Client
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from accord.agreement import services as agreement
from accord.agreement.models import Proposal
from accord.agreement.rules import State
from accord.foundations import clock
from accord.foundations.access import Actor
from accord.gateways.signin import services as signin
from accord.mechanisms.rounds.ballot import launch
from accord.mechanisms.rounds.questionnaires import announcing
from accord.mechanisms.rounds.questionnaires import selectors as questionnaires
from accord.mechanisms.rounds.questionnaires import services as rounds
from accord.mechanisms.rounds.questionnaires.tests.world import terms
from accord.partnership import naming, people
from accord.partnership import selectors as partnership
from accord.partnership import services as roster
from accord.partnership.models import Mandate, Organisation, Person
from accord.partnership.naming import Nominee
from accord.partnership.programme import services as programme
from accord.partnership.programme.tests.world import words
from accord.partnership.rules import Tier
from accord.partnership.shared import services as shared
from accord.partnership.shared.tests.world import wanted_of_each_kind
from accord.steps.values import services as values
from tests.alone.world import (
    MAILBOXES,
    drafts,
    hands,
    launched,
    signing_elsewhere,
    tried,
)
from tests.alone.world import (
    shared as written_down,
)
from tests.cast import Cast
from tests.visits import page

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
ANY = st.integers(0, 40)
PARTNERS = ("council", "kestrel", "harbour")
PARTNER = st.sampled_from(PARTNERS)
SETTING = st.sampled_from(
    ["steward", "minimum", "cuts", "brand", "facilitator", "joining", "leaving", "removal"]
)


class OneOrganisation(RuleBasedStateMachine):
    """The council alone: `hands()` are all it can be, and they try everything."""

    cast: Cast

    def __init__(self) -> None:
        super().__init__()
        self.undone = transaction.atomic()
        self.undone.__enter__()
        self.now = NOON
        self.before = written_down()
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

    def hand(self, number: int) -> Actor:
        found = hands()
        return found[number % len(found)]

    def anybody(self, number: int) -> Person:
        found = list(Person.objects.order_by("email", "id"))
        return found[number % len(found)]

    def each(self, act: Any, **how: Any) -> None:
        """Let every hand try the same act, until one of them has done it."""
        with clock.at(self.now):
            for actor in hands():
                if tried(act, actor=actor, **how):
                    return

    @rule(setting=SETTING)
    def propose_a_change(self, setting: str) -> None:
        with clock.at(self.now):
            wanted = wanted_of_each_kind(self.cast)[setting]
        self.each(shared.change_propose, wanted=wanted)

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
            browser = self._browser(actor)
            for proposal in Proposal.objects.filter(state=State.OPEN):
                path = page(
                    self.cast,
                    "agreement:decide",
                    proposal_id=proposal.id,
                    party_id=getattr(self.cast, partner).id,
                )
                browser.post(path, {"decision": "agree", "seen_hash": proposal.text_hash})

    @rule(number=ANY)
    def confirm_on_the_page(self, number: int) -> None:
        with clock.at(self.now):
            browser = self._browser(self.hand(number))
            for mandate in Mandate.objects.all():
                path = page(self.cast, "partnership:signing-confirm", mandate_id=mandate.id)
                browser.post(path, {"answer": "yes"})

    @rule(how=st.sampled_from(["people", "naming"]))
    def take_mailboxes_over(self, how: str) -> None:
        """Give everybody elsewhere a sign-in address that the council reads, one way or the other."""
        for person in Person.objects.exclude(email__iendswith=MAILBOXES).order_by("id"):
            address = f"{uuid4().hex[:8]}{MAILBOXES}"
            if how == "people":
                self.each(people.people_change, changes=[(person, {"email": address})])
            else:
                self.each(naming.signatory_change_address, person=person, email=address)

    @rule(known=st.booleans(), number=ANY)
    def name_signatories_everywhere(self, number: int, *, known: bool) -> None:
        """For each partner: somebody new, or somebody on record, with a mailbox that the council reads."""
        for partner in PARTNERS:
            email = self.anybody(number).email if known else f"{uuid4().hex[:8]}{MAILBOXES}"
            nominee = Nominee(given_name="", family_name="Doe", email=email)
            self.each(naming.signatory_name, nominee=nominee, organisation=self._fresh(partner))

    @rule()
    def confirm_everything(self) -> None:
        for mandate in Mandate.objects.all():
            self.each(naming.mandate_confirm, mandate=mandate)

    @rule(number=ANY)
    def end_a_mandate(self, number: int) -> None:
        found = list(Mandate.objects.select_related("organisation", "person").order_by("id"))
        if found:
            self.each(naming.mandate_take_back, mandate=found[number % len(found)])

    @rule(partner=PARTNER)
    def add_somebody(self, partner: str) -> None:
        """A person of any organisation, whose mailbox the council reads."""
        self.each(
            people.people_join,
            people=[
                people.NewPerson(
                    given_name="",
                    family_name="Doe",
                    email=f"{uuid4().hex[:8]}{MAILBOXES}",
                    staff_number="",
                    employer=self._fresh(partner),
                )
            ],
        )

    @rule(number=ANY, partner=PARTNER)
    def give_a_place(self, number: int, partner: str) -> None:
        """Anybody becomes a director anywhere."""
        with clock.at(self.now):
            place = people.NewPlace(
                person=self.anybody(number),
                organisation=self._fresh(partner),
                team=None,
                tier=Tier.DIRECTOR,
                role="",
                manager=None,
                since=partnership.today(),
                main=True,
            )
        self.each(people.places_give, places=[place])

    @rule(number=ANY)
    def let_somebody_leave(self, number: int) -> None:
        """Anybody but the last hand of the council that keeps the list."""
        person = self.anybody(number)
        if person.id != self.cast.administrator.id:
            with clock.at(self.now):
                today = partnership.today()
            self.each(people.people_leave, leaving=[(person, today)])

    @rule(partner=PARTNER)
    def do_what_only_the_operator_does(self, partner: str) -> None:
        """Call the acts of founding by their name, as nobody but Accord itself may."""
        organisation, today = self._fresh(partner), self.now.date()
        person = self.cast.member
        self.each(roster.mandate_give, person=person, organisation=organisation, since=today)
        for mandate in Mandate.objects.all():
            self.each(roster.mandate_end, mandate=mandate)

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
        lost = set(self.before.stewards) - set(now.stewards)
        assert now.stewards == tuple(each for each in self.before.stewards if each not in lost)
        assert self._without_stewards(now) == self._without_stewards(self.before)

    @invariant()
    def no_round_was_launched_but_by_the_programme(self) -> None:
        assert launched() == []

    @invariant()
    def nobody_signs_for_another_partner_from_a_mailbox_of_the_council(self) -> None:
        assert signing_elsewhere(self.cast.council.id) == self.elsewhere

    def _without_stewards(self, found: Any) -> dict[str, Any]:
        """A steward may leave: then there is none, and no other."""
        return {name: value for name, value in vars(found).items() if name != "stewards"}

    def _fresh(self, partner: str) -> Organisation:
        organisation_id: UUID = getattr(self.cast, partner).id
        return Organisation.objects.get(id=organisation_id)

    def _browser(self, actor: Actor) -> Client:
        assert actor.person_id is not None
        client = Client(raise_request_exception=True)
        client.force_login(signin.account_for(address=partnership.person(actor.person_id).email))
        return client
