"""Who there is to be in the demo, and what each of the main people could do first."""

from collections import Counter
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext as _

from accord.foundations import once, registry, scope
from accord.partnership import actors
from accord.partnership import selectors as partnership
from accord.partnership.rules import Tier

if TYPE_CHECKING:
    from accord.partnership.models import Person
    from accord.partnership.selectors import InPost


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody one can be in the demo. first: what this person could do first, or nothing."""

    person_id: UUID
    name: str
    role: str
    offices: tuple[str, ...]
    organisation: str
    first: str = ""


@dataclass(frozen=True, slots=True)
class PersonaGroup:
    """The personas of one organisation."""

    organisation: str
    personas: tuple[Persona, ...]


@dataclass(frozen=True, slots=True)
class Personas:
    """Everybody one can be: those to begin with, and all others by organisation."""

    main: tuple[Persona, ...]
    groups: tuple[PersonaGroup, ...]


def personas(partnership_id: UUID) -> Personas:
    """Return everybody of a partnership who has an address.

    The main people are those who hold an office, those for whom something waits that does not wait for most,
    and one member of staff whose answers a round waits for.
    """
    # What rooms ask of the partnership before they ask of the person is the same for all of them.
    with scope.partnership(partnership_id), once.reading():
        everybody = _everybody()
        offices = partnership.offices_by_person()
        leading = [
            found
            for found in everybody
            if found.assignment.tier != Tier.EVERYONE or found.person.id in offices
        ]
        staff = [found for found in everybody if found not in leading]
        firsts = _first_steps(leading, offices) | _somebody_asked(staff)
        names = [organisation.name for organisation in partnership.organisations()]
        all_personas = [_persona(found, offices, firsts) for found in everybody]
        all_personas += [_from_outside(found, offices) for found in partnership.people_from_outside()]
    main = tuple(found for found in all_personas if found.offices or found.first)
    by_name: dict[str, list[Persona]] = {name: [] for name in names}
    for persona in all_personas:
        if persona not in main:
            by_name[persona.organisation].append(persona)
    return Personas(main, tuple(PersonaGroup(name, tuple(found)) for name, found in by_name.items() if found))


def _everybody() -> "list[InPost]":
    """Everybody with an address: by organisation, and within it from the top tier down."""
    places = {found.id: place for place, found in enumerate(partnership.organisations())}
    tiers = list(Tier.values)
    return sorted(
        (found for found in partnership.people_in_post() if found.person.email),
        key=lambda found: (places[found.assignment.organisation_id], tiers.index(found.assignment.tier)),
    )


def _first_steps(people: "Iterable[InPost]", offices: Container[UUID]) -> dict[UUID, str]:
    """Return for each of these people what waits for the fewest of them.

    What waits for most of them is said of those who hold an office only.
    """
    waiting = {found.person.id: _waiting(found.person.id) for found in people}
    counts = Counter(what for found in waiting.values() for what in found)
    few = len(waiting) // 2
    rarest = {person_id: min(found, key=counts.__getitem__) for person_id, found in waiting.items() if found}
    return {
        person_id: what for person_id, what in rarest.items() if counts[what] <= few or person_id in offices
    }


def _somebody_asked(staff: "Iterable[InPost]") -> dict[UUID, str]:
    """Return the first of these for whom something waits, with what it is."""
    asked = ((found.person.id, _waiting(found.person.id)) for found in staff)
    return next(({person_id: waiting[0]} for person_id, waiting in asked if waiting), {})


def _waiting(person_id: UUID) -> list[str]:
    actor = actors.actor_for(person_id)
    return [str(found.what) for found in registry.waiting_for(actor)] if actor else []


def _from_outside(person: "Person", offices: Mapping[UUID, tuple[str, ...]]) -> Persona:
    """Somebody with an office and no place: what he or she is there for is the office."""
    return Persona(
        person_id=person.id,
        name=person.name,
        role=_("from outside"),
        offices=offices.get(person.id, ()),
        organisation=person.employer.name,
    )


def _persona(found: "InPost", offices: Mapping[UUID, tuple[str, ...]], firsts: Mapping[UUID, str]) -> Persona:
    return Persona(
        person_id=found.person.id,
        name=found.person.name,
        role=found.assignment.role or found.assignment.get_tier_display(),
        offices=offices.get(found.person.id, ()),
        organisation=found.assignment.organisation.name,
        first=firsts.get(found.person.id, ""),
    )
