"""Somebody from outside, by the address: on record already, or added with the organisation."""

from dataclasses import dataclass

from accord.foundations import scope
from accord.foundations.access import Actor
from accord.partnership import people
from accord.partnership.models import Organisation, Person
from accord.partnership.people import NewPerson


@dataclass(frozen=True, slots=True, kw_only=True)
class Engaged:
    """Who comes from outside, or somebody on record with this address."""

    given_name: str
    family_name: str
    email: str
    organisation: str


def person_of(engaged: Engaged) -> Person:
    """Return the person on record with this address; where there is none, add person and organisation."""
    return Person.objects.filter(email__iexact=engaged.email).first() or _outsider(engaged)


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
