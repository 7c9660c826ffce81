"""Whatever the council can do to the list of people, to who signs, and to who reads whose mail."""

from contextlib import suppress
from uuid import uuid4

from hypothesis import strategies as st
from hypothesis.stateful import rule

from accord.foundations import clock
from accord.gateways.command.main import main
from accord.partnership import naming, people
from accord.partnership import selectors as partnership
from accord.partnership import services as roster
from accord.partnership.importing import selectors as imports
from accord.partnership.importing import services as importing
from accord.partnership.importing.choices import ADD, Choices
from accord.partnership.merging import services as merging
from accord.partnership.models import Mandate, Person
from accord.partnership.naming import Nominee
from accord.partnership.offices import services as offices
from accord.partnership.offices.rules import OwnRole
from accord.partnership.rules import Tier
from accord.privacy import services as privacy
from accord.privacy.rules import About
from tests.alone.acts import ANY, PARTNER, PARTNERS, Acts
from tests.alone.world import MAILBOXES, hands, list_of_everybody, tried
from tests.visits import page


class KeepsPeople(Acts):
    """The roster, tried by every hand."""

    @rule(number=ANY)
    def confirm_on_the_page(self, number: int) -> None:
        with clock.at(self.now):
            browser = self.browser(self.hand(number))
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
            self.each(naming.signatory_name, nominee=nominee, organisation=self.fresh(partner))

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
                    employer=self.fresh(partner),
                )
            ],
        )

    @rule(number=ANY, partner=PARTNER)
    def give_a_place(self, number: int, partner: str) -> None:
        """Anybody becomes a director anywhere."""
        with clock.at(self.now):
            place = people.NewPlace(
                person=self.anybody(number),
                organisation=self.fresh(partner),
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
        organisation, today = self.fresh(partner), self.now.date()
        person = self.cast.member
        self.each(roster.mandate_give, person=person, organisation=organisation, since=today)
        for mandate in Mandate.objects.all():
            self.each(roster.mandate_end, mandate=mandate)

    @rule(how=st.sampled_from(["addresses", "leavers", "joiners"]))
    def import_a_list(self, how: str) -> None:
        """Upload everybody of every organisation: with other addresses, a last day, or as newcomers."""
        with clock.at(self.now):
            content = list_of_everybody(how, partnership.today())
            for actor in hands():
                held = tried(importing.import_start, content=content, file_name="people.csv", actor=actor)
                if held is None:
                    continue
                held = tried(
                    importing.import_columns_choose,
                    held=held,
                    chosen=held.columns,
                    organisation_id=None,
                    actor=actor,
                )
                plan = imports.plan_of(held, actor)
                choices = Choices(teams={team.key: ADD for team in plan.teams})
                tried(importing.import_confirm, held=held, seen=plan.digest, choices=choices, actor=actor)

    @rule(number=ANY, partner=PARTNER, role=st.sampled_from(OwnRole))
    def give_a_role(self, number: int, partner: str, role: OwnRole) -> None:
        """Name anybody for any organisation, as any of what it names its own people to."""
        with clock.at(self.now):
            today = partnership.today()
        self.each(
            offices.role_give,
            person=self.anybody(number),
            organisation=self.fresh(partner),
            role=role,
            since=today,
            until=None,
        )

    @rule(number=ANY)
    def make_two_records_one(self, number: int) -> None:
        """Make anybody and somebody of the council one person, under the address of the other one."""
        kept, gone = self.anybody(number), self.cast.member
        self.each(merging.people_merge, kept=kept, gone=gone, taken=merging.Taken(name=True, email=True))

    @rule(number=ANY)
    def have_an_address_corrected(self, number: int) -> None:
        """Ask for another address in one's own name, and let whoever keeps the list write it."""
        with clock.at(self.now):
            address = f"{uuid4().hex[:8]}{MAILBOXES}"
            asked = tried(
                privacy.correction_ask, about=About.EMAIL, should_be=address, actor=self.hand(number)
            )
        if asked is not None:
            self.each(privacy.correction_make, correction=asked)

    @rule(number=ANY)
    def erase_somebody(self, number: int) -> None:
        self.each(privacy.person_erase, person=self.anybody(number))

    @rule(partner=PARTNER, number=ANY)
    def run_the_commands_of_the_site(self, partner: str, number: int) -> None:
        """The site stands in the council's own cellar: it runs every command that changes something."""
        organisation = self.fresh(partner)
        words = f"{organisation.name}; -; -; Jo; Doe; {uuid4().hex[:8]}{MAILBOXES}"
        with clock.at(self.now), suppress(SystemExit):
            for command in (
                ["partner", words],
                ["partner", f"Another {words}"],
                ["second-factor-off", self.anybody(number).email or "nobody"],
                ["retention", "--do"],
            ):
                main(command)
