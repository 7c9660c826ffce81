"""Who signs for a partner: named by the partner itself, confirmed by the person, and by nobody else."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.outbox.services import letters_forget, letters_readdress
from accord.partnership import letters, mandates, people, selectors
from accord.partnership.models import Mandate, Organisation, Person
from accord.partnership.people import NewPerson, NewPlace
from accord.partnership.rules import Tier

kinds.kind("partnership.named_to_sign", _("{actor} named {about} to sign for {organisation}."))
kinds.kind("partnership.named_as_deputy", _("{actor} named {about} to sign for {organisation} as a deputy."))
kinds.kind("partnership.mandate_confirmed", _("{about} confirmed to sign for {organisation}."))
kinds.kind("partnership.mandate_refused", _("{about} will not sign for {organisation}."))
kinds.kind(
    "partnership.mandate_taken_back", _("{about} no longer signs for {organisation}: {actor} ended it.")
)
kinds.kind(
    "partnership.mandate_ends", _("{about} signs for {organisation} until {until}: {actor} ended it then.")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Nominee:
    """Somebody who is to sign for a partner, known by the e-mail address.

    since: from which day on, today where none is given. until: the last day, where there is one.
    """

    given_name: str
    family_name: str
    email: str
    deputy: bool = False
    since: date | None = None
    until: date | None = None


@transaction.atomic
def signatory_name(*, nominee: Nominee, organisation: Organisation, actor: Actor) -> Mandate:
    """Name somebody who may sign for the actor's own partner, once he or she confirms it.

    Raises Denied, and Refused for the actor's own address, for somebody of another organisation, and for one
    who signs for it or is named to already, as signatory or as deputy.
    """
    access.require(actor, "partnership.name_own", organisation)
    return named_to_sign(nominee=nominee, organisation=organisation, actor=actor)


def named_to_sign(*, nominee: Nominee, organisation: Organisation, actor: Actor) -> Mandate:
    """Write a mandate that waits for the person; whoever calls this has checked the right to name."""
    people.roster_lock(actor)
    person, today = _person_of(nominee, organisation), selectors.today()
    if person.id == actor.person_id:
        raise Refused(
            _("Nobody names himself or herself. Ask somebody else of your organisation."), field="email"
        )
    if any(held.organisation_id == organisation.id for held in selectors.mandates_of(person.id)):
        raise Refused(_("{name} is named for this partner already.").format(name=person.name), field="email")
    mandate: Mandate = Mandate.objects.create(
        partnership_id=organisation.partnership_id,
        person=person,
        organisation=organisation,
        deputy=nominee.deputy,
        unconfirmed_since=clock.now(),
        since=nominee.since or today,
        until=nominee.until,
    )
    kind = "partnership.named_as_deputy" if nominee.deputy else "partnership.named_to_sign"
    audit.record(kind, actor=actor, about=person, organisation=organisation.name)
    mandates.ask_to_confirm(mandate)
    return mandate


@transaction.atomic
def mandate_confirm(*, mandate: Mandate, actor: Actor) -> None:
    """Take on to sign for a partner; with its first signatory an organisation that was invited joins.

    What the partner has not decided yet is asked of the one who confirms, too.
    """
    locked = _waiting(mandate, actor)
    locked.unconfirmed_since = None
    locked.save(update_fields=["unconfirmed_since"])
    audit.record(
        "partnership.mandate_confirmed",
        actor=actor,
        about=locked.person,
        organisation=locked.organisation.name,
    )
    if locked.since <= selectors.today():
        letters.also_tell(locked.organisation_id, to=[locked.person], occasion=f"signs {locked.id.hex}")
    if not locked.organisation.signs:
        locked.organisation.signs = True
        locked.organisation.save(update_fields=["signs"])
        audit.record("partnership.organisation_joined", actor=actor, about=locked.organisation)


@transaction.atomic
def mandate_refuse(*, mandate: Mandate, actor: Actor) -> None:
    """Say that one will not sign; the partner names somebody else."""
    locked = _waiting(mandate, actor)
    audit.record(
        "partnership.mandate_refused",
        actor=actor,
        about=locked.person,
        organisation=locked.organisation.name,
    )
    letters_forget([locked.id])
    locked.delete()


@transaction.atomic
def mandate_take_back(*, mandate: Mandate, actor: Actor, last_day: date | None = None) -> None:
    """End a mandate of the actor's own partner on a day, or now where none is given.

    What is open is asked of the others who sign. Raises Denied, and Refused where nobody would sign any more:
    of two who end each other's in the same moment, one signs on.
    """
    access.require(actor, "partnership.name_own", mandate.organisation)
    people.roster_lock(actor)
    if selectors.mandate_or_none(mandate.id) is None:
        raise Refused(_("This has ended already."))
    _check_others_stand(mandate, last_day or selectors.today() - timedelta(days=1))
    whose, person, ended = mandate.organisation.name, mandate.person, mandate.id
    if last_day is None or last_day < mandate.since:
        audit.record("partnership.mandate_taken_back", actor=actor, about=person, organisation=whose)
        letters_forget([mandate.id])
        mandate.delete()
    else:
        mandate.until, until = last_day, last_day.isoformat()
        mandate.save(update_fields=["until"])
        audit.record("partnership.mandate_ends", actor=actor, about=person, organisation=whose, until=until)
    letters.others_tell(mandate.organisation_id, instead_of=[person.id], occasion=f"ended {ended.hex}")


@transaction.atomic
def signatory_change_address(*, person: Person, email: str, actor: Actor) -> None:
    """Change the sign-in address of one who signs for the actor's own partner; it is to be confirmed anew.

    An office that all partners agreed to is not the own partner's to hand on with an address: whoever holds
    one asks for the change in person. Raises Refused.
    """
    people.roster_lock(actor)
    held = selectors.mandates_of(person.id)
    if not held:
        raise access.denial("partnership.name_own")
    for mandate in held:
        access.require(actor, "partnership.name_own", mandate.organisation)
    if selectors.holds_for_all(person.id):
        raise Refused(
            _(
                "{name} holds an office for all partners, and so asks for another address in person, "
                "on the page of what is kept about oneself."
            ).format(name=person.name),
            field="email",
        )
    if Person.objects.filter(email__iexact=email).exclude(id=person.id).exists():
        raise Refused(_("Somebody else here has that address."), field="email")
    if person.email == email.lower():
        raise Refused(_("That is the address on record."), field="email")
    was, person.email = person.email, email.lower()
    person.save(update_fields=["email"])
    letters_readdress(was=was, now=person.email)
    audit.record("partnership.person_changed", actor=actor, about=person, fields="email")
    mandates.suspend(person, actor, was=was)


def _check_others_stand(mandate: Mandate, last_day: date) -> None:
    standing = selectors.signatories(mandate.organisation_id)
    others = [each for each in standing if each.until is None or each.until > last_day]
    if mandate in standing and others in ([], [mandate]):
        raise Refused(_("Name somebody else first: without anybody who signs, a partner has no say."))


def _waiting(mandate: Mandate, actor: Actor) -> Mandate:
    """The mandate as it is, locked, where it waits for this very person."""
    locked: Mandate | None = (
        Mandate.objects.select_for_update(of=("self",))
        .select_related("person", "organisation")
        .filter(id=mandate.id, unconfirmed_since__isnull=False)
        .first()
    )
    if locked is None:
        raise Refused(_("This is confirmed already, or no longer asked."))
    access.require(actor, "partnership.confirm_mandate", locked)
    return locked


def _person_of(nominee: Nominee, organisation: Organisation) -> Person:
    """Somebody on record at this partner, or a new person; with a place there, so that one may come in."""
    person: Person | None = Person.objects.filter(email__iexact=nominee.email).first()
    if person is not None and person.employer_id != organisation.id:
        raise Refused(_("That address belongs to somebody of another organisation here."), field="email")
    system = Actor.system(organisation.partnership_id)
    if person is None:
        (person,) = people.people_join(
            people=[
                NewPerson(
                    given_name=nominee.given_name,
                    family_name=nominee.family_name,
                    email=nominee.email,
                    staff_number="",
                    employer=organisation,
                )
            ],
            actor=system,
        )
    if not person.assignments.filter(selectors.not_ended_on(selectors.today())).exists():
        people.places_give(places=[_place(person, organisation)], actor=system)
    return person


def _place(person: Person, organisation: Organisation) -> NewPlace:
    return NewPlace(
        person=person,
        organisation=organisation,
        team=None,
        tier=Tier.EVERYONE,
        role="",
        manager=None,
        since=selectors.today(),
        main=True,
    )
