"""What is shared by all partners, changed. Each act wants the proof that every partner agreed to it.

A `Ratified` is made by `agreement` alone, so there is no other way to change any of this; the room that words
the proposals (`shared`) calls these from the effects it has registered.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accord.agreement.ratified import Ratified
from accord.foundations import scope
from accord.foundations.access import Actor, Area
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.partnership import people, selectors
from accord.partnership.models import Appointment, Mandate, Organisation, Partnership, Person
from accord.partnership.naming import Nominee, named_to_sign
from accord.partnership.people import NewPerson
from accord.partnership.rules import LOWEST_MINIMUM, Office, every_cut

if TYPE_CHECKING:
    from uuid import UUID

kinds.kind(
    "partnership.minimum_set", _("No group of fewer than {after} is shown from now on; it was {before}.")
)
kinds.kind(
    "partnership.cuts_set", _("Results may be cut by other groups from now on: {after}. It was: {before}.")
)
kinds.kind(
    "partnership.brand_set",
    _("Our name is {name}, our colour {colour}; it was {name_before}, {colour_before}."),
)
kinds.kind("partnership.steward_set", _("{about} is the steward now."))
kinds.kind("partnership.facilitator_engaged", _("{about} is engaged as facilitator until {until}."))
kinds.kind("partnership.partner_invited", _("{about} joins as soon as somebody confirms to sign for it."))
kinds.kind("partnership.partner_leaves", _("{about} is a partner until {last_day}."))


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPartner:
    """An organisation that is to join, and who signs for it first."""

    name: str
    short_name: str
    letter: str
    signatory: Nominee


@dataclass(frozen=True, slots=True, kw_only=True)
class Engaged:
    """A facilitator from outside, or somebody on record with this address."""

    given_name: str
    family_name: str
    email: str
    organisation: str


@transaction.atomic
def minimum_set(*, minimum: int, ratified: Ratified, actor: Actor) -> None:
    """Set from how many answers a group is shown; rounds that are agreed keep theirs."""
    held = _locked(ratified)
    if minimum < LOWEST_MINIMUM:
        raise Refused(_("No group of fewer than five is ever shown."), field="minimum")
    before, held.minimum = held.minimum, minimum
    held.save(update_fields=["minimum"])
    audit.record("partnership.minimum_set", actor=actor, about=held, before=before, after=minimum)


@transaction.atomic
def cuts_set(*, cuts: Sequence[str], ratified: Ratified, actor: Actor) -> None:
    """Set by what results may be cut at all."""
    held = _locked(ratified)
    before, held.cuts = held.cuts, [cut for cut in every_cut() if cut in cuts]
    held.save(update_fields=["cuts"])
    audit.record(
        "partnership.cuts_set", actor=actor, about=held, before=_listed(before), after=_listed(held.cuts)
    )


@transaction.atomic
def brand_set(*, name: str, colour: str, ratified: Ratified, actor: Actor) -> None:
    """Set the name and the colour in which Accord shows the partnership."""
    held = _locked(ratified)
    before = (held.name, held.brand_colour)
    held.name, held.brand_colour = name, colour
    held.save(update_fields=["name", "brand_colour"])
    audit.record(
        "partnership.brand_set",
        actor=actor,
        about=held,
        name=name,
        colour=colour,
        name_before=before[0],
        colour_before=before[1],
    )


@transaction.atomic
def steward_set(*, person_id: "UUID", ratified: Ratified, actor: Actor) -> None:
    """Appoint the steward; whoever was it until now is not from this moment on. Raises Refused."""
    _locked(ratified)
    person: Person | None = Person.objects.filter(id=person_id).first()
    if person is None or selectors.has_left(person.id):
        raise Refused(
            _("Whoever was to be the steward is no longer here. Decline, so that all can choose anew.")
        )
    today = selectors.today()
    held = Appointment.objects.filter(Q(until=None) | Q(until__gte=today), office=Office.STEWARD)
    held.filter(since__gte=today).delete()
    held.update(until=today - timedelta(days=1))
    _appoint(person, Office.STEWARD, today, None)
    audit.record("partnership.steward_set", actor=actor, about=person)


@transaction.atomic
def facilitator_engage(
    *, engaged: Engaged, until: date, areas: Collection[Area], ratified: Ratified, actor: Actor
) -> None:
    """Engage a facilitator for what the engagement covers, up to a day.

    Person and organisation are added where they are not on record.
    """
    _locked(ratified)
    person = Person.objects.filter(email__iexact=engaged.email).first() or _outsider(engaged)
    _appoint(person, Office.FACILITATOR, selectors.today(), until, areas)
    audit.record("partnership.facilitator_engaged", actor=actor, about=person, until=until.isoformat())


@transaction.atomic
def partner_invite(*, new: NewPartner, ratified: Ratified, actor: Actor) -> Organisation:
    """Let an organisation join; it is a partner from the moment its first signatory confirms."""
    _locked(ratified)
    check_new_partner(name=new.name, letter=new.letter, email=new.signatory.email)
    organisation: Organisation = Organisation.objects.create(
        partnership_id=ratified.partnership_id,
        name=new.name,
        short_name=new.short_name,
        letter=new.letter,
        signs=False,
        position=Organisation.objects.count(),
    )
    audit.record("partnership.partner_invited", actor=actor, about=organisation)
    named_to_sign(nominee=new.signatory, organisation=organisation, actor=_system(ratified))
    return organisation


@transaction.atomic
def partner_leave(*, organisation_id: "UUID", last_day: date, ratified: Ratified, actor: Actor) -> None:
    """Let a partner go on a day, which is its last; so it is for the places and offices of its people."""
    _locked(ratified)
    organisation: Organisation = Organisation.objects.select_for_update().get(id=organisation_id)
    organisation.until = last_day
    organisation.save(update_fields=["until"])
    leaving = [(person, last_day) for person in Person.objects.filter(employer=organisation)]
    people.people_leave(leaving=leaving, actor=_system(ratified))
    going_on = Mandate.objects.filter(Q(until=None) | Q(until__gt=last_day), organisation=organisation)
    going_on.filter(since__lte=last_day).update(until=last_day)
    going_on.delete()
    audit.record("partnership.partner_leaves", actor=actor, about=organisation, last_day=last_day.isoformat())


def check_new_partner(*, name: str, letter: str, email: str) -> None:
    """Raise Refused, with the field, where an organisation has the name or letter, or one the address."""
    if Organisation.objects.filter(name__iexact=name).exists():
        raise Refused(_("An organisation of that name is here already."), field="name")
    if Organisation.objects.filter(letter=letter).exists():
        raise Refused(_("Another organisation has that letter. Choose one that is free."), field="letter")
    if Person.objects.filter(email__iexact=email).exists():
        raise Refused(_("That address belongs to somebody of another organisation here."), field="email")


def _locked(ratified: Ratified) -> Partnership:
    """The partnership that agreed, which is the one in scope."""
    if ratified.partnership_id != scope.current():
        message = "What one partnership agreed changes no other."
        raise LookupError(message)
    # Not its key: whoever writes some other row of the partnership meanwhile is not waited for.
    return Partnership.objects.select_for_update(no_key=True).get(id=ratified.partnership_id)


def _system(ratified: Ratified) -> Actor:
    """What follows from the agreement is done by Accord itself, whoever gave the last yes."""
    return Actor.system(ratified.partnership_id)


def _appoint(
    person: Person, office: Office, since: date, until: date | None, areas: Collection[Area] = ()
) -> None:
    Appointment.objects.create(
        partnership_id=person.partnership_id,
        person=person,
        office=office,
        since=since,
        until=until,
        areas=sorted(area.value for area in areas),
    )


def _outsider(engaged: Engaged) -> Person:
    known = Organisation.objects.filter(name__iexact=engaged.organisation).first()
    new = NewPerson(
        given_name=engaged.given_name,
        family_name=engaged.family_name,
        email=engaged.email,
        staff_number="",
        employer=known or _outside(engaged.organisation),
    )
    (person,) = people.people_join(people=[new], actor=Actor.system(scope.current()))
    return person


def _outside(name: str) -> Organisation:
    """An organisation that works with the partners without signing; it gets a letter that is free."""
    taken = set(Organisation.objects.values_list("letter", flat=True))
    wanted = [letter.upper() for letter in name if letter.isalpha()]
    spare = [chr(first) + chr(second) for first in range(65, 91) for second in range(65, 91)]
    organisation: Organisation = Organisation.objects.create(
        partnership_id=scope.current(),
        name=name,
        short_name=name[:30],
        letter=next(letter for letter in (*wanted, *spare) if letter not in taken),
        signs=False,
        position=Organisation.objects.count(),
    )
    return organisation


def _listed(cuts: Sequence[str]) -> str:
    return ", ".join(cuts)
