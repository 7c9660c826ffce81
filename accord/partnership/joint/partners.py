"""Who the partners are: one is asked to join, one leaves."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accord.agreement.ratified import Ratified
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.partnership import people, selectors
from accord.partnership.joint.held import locked, system
from accord.partnership.models import Mandate, Organisation, Person
from accord.partnership.naming import Nominee, named_to_sign

if TYPE_CHECKING:
    from uuid import UUID

kinds.kind("partnership.partner_invited", _("{about} joins as soon as somebody confirms to sign for it."))
kinds.kind("partnership.organisation_added", _("{about} works with the partners from now on."))
kinds.kind("partnership.partner_leaves", _("{about} is a partner until {last_day}."))

LETTER_TAKEN = _("Another organisation has that letter. Choose one that is free.")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPartner:
    """An organisation that is to join, and who signs for it first."""

    name: str
    short_name: str
    letter: str
    signatory: Nominee


@transaction.atomic
def partner_invite(*, new: NewPartner, ratified: Ratified, actor: Actor) -> Organisation:
    """Let an organisation join; it is a partner from the moment its first signatory confirms.

    One that is on record, because it was no partner so far, has left or was asked in vain, stays that record.
    """
    locked(ratified)
    check_new_partner(name=new.name, letter=new.letter, email=new.signatory.email)
    organisation = selectors.organisation_called(new.name) or Organisation(
        partnership_id=ratified.partnership_id, name=new.name, position=Organisation.objects.count()
    )
    organisation.short_name, organisation.letter = new.short_name, new.letter
    organisation.signs, organisation.until = False, None
    organisation.save()
    audit.record("partnership.partner_invited", actor=actor, about=organisation)
    named_to_sign(nominee=new.signatory, organisation=organisation, actor=system(ratified))
    return organisation


@transaction.atomic
def organisation_add(*, name: str, short_name: str, letter: str, ratified: Ratified, actor: Actor) -> None:
    """Add an organisation that works with the partners and signs nothing. Raises Refused."""
    locked(ratified)
    check_new_organisation(name=name, letter=letter)
    organisation: Organisation = Organisation.objects.create(
        partnership_id=ratified.partnership_id,
        name=name,
        short_name=short_name,
        letter=letter,
        signs=False,
        position=Organisation.objects.count(),
    )
    audit.record("partnership.organisation_added", actor=actor, about=organisation)


@transaction.atomic
def partner_leave(*, organisation_id: "UUID", last_day: date, ratified: Ratified, actor: Actor) -> None:
    """Let a partner go on a day, which is its last; so it is for the places and offices of its people."""
    locked(ratified)
    organisation: Organisation = Organisation.objects.select_for_update().get(id=organisation_id)
    organisation.until = last_day
    organisation.save(update_fields=["until"])
    leaving = [(person, last_day) for person in Person.objects.filter(employer=organisation)]
    people.people_leave(leaving=leaving, actor=system(ratified))
    going_on = Mandate.objects.filter(Q(until=None) | Q(until__gt=last_day), organisation=organisation)
    going_on.filter(since__lte=last_day).update(until=last_day)
    going_on.delete()
    audit.record("partnership.partner_leaves", actor=actor, about=organisation, last_day=last_day.isoformat())


def check_new_organisation(*, name: str, letter: str) -> None:
    """Raise Refused, with the field, where an organisation has the name or the letter already."""
    if selectors.organisation_called(name) is not None:
        raise Refused(_("An organisation of that name is here already."), field="name")
    if Organisation.objects.filter(letter=letter).exists():
        raise Refused(LETTER_TAKEN, field="letter")


def check_new_partner(*, name: str, letter: str, email: str) -> None:
    """Raise Refused, with the field, where it is a partner, was asked, or another has letter or address."""
    known = selectors.organisation_called(name)
    if known is not None and known in selectors.partners():
        raise Refused(_("An organisation of that name is a partner already."), field="name")
    if known is not None and any(held.organisation_id == known.id for held in selectors.mandates_held()):
        raise Refused(_("Somebody is asked to sign for it already, and has not confirmed."), field="name")
    others = Organisation.objects.exclude(id=known.id) if known else Organisation.objects.all()
    if others.filter(letter=letter).exists():
        raise Refused(LETTER_TAKEN, field="letter")
    if Person.objects.filter(email__iexact=email).exclude(employer=known).exists():
        raise Refused(_("That address belongs to somebody of another organisation here."), field="email")
