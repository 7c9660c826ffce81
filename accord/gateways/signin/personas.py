"""Who there is to be in the demo, and what each of the main people could do first."""

from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext as _

from accord.foundations import clock, once, registry, scope
from accord.foundations.audit import selectors as audit
from accord.foundations.recent import Recent
from accord.partnership import actors
from accord.partnership import selectors as partnership
from accord.partnership.rules import Tier
from accord.web.paging import pages_for

if TYPE_CHECKING:
    from accord.partnership.models import Person
    from accord.partnership.selectors import InPost


PAGE = 100  # the whole invented partnership stands on one
ASKED = 24  # of so many it is asked what waits for them, lest the door of a large demo opens slowly

_firsts: Recent[tuple[UUID, str, datetime], dict[UUID, str]] = Recent(4)


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
    """Whom one can be: those to begin with, and all others, or whom a search finds, by organisation.

    count: how many these others are, on `pages` pages of which this is `page`.
    """

    main: tuple[Persona, ...]
    groups: tuple[PersonaGroup, ...]
    count: int
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class Beginning:
    """Another invented partnership, which has few people yet: all of them, to be any of them."""

    partnership_id: UUID
    name: str
    personas: tuple[Persona, ...]


def beginning(partnership_id: UUID) -> Beginning:
    """Return a partnership that has just begun, with everybody in it who has an address."""
    found = personas(partnership_id)
    with scope.partnership(partnership_id):
        name = partnership.partnership().name
    others = (persona for group in found.groups for persona in group.personas)
    return Beginning(partnership_id, name, (*found.main, *others))


def personas(partnership_id: UUID, *, name: str = "", page: int = 1) -> Personas:
    """Return a page of those of a partnership who have an address; name: of those called like this only.

    The main people are those who hold an office, those for whom something waits that does not wait for most,
    and one member of staff whose answers a round waits for. Of a search there are none.
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
        staff = [
            found
            for found in everybody
            if found.assignment.tier == Tier.EVERYONE and found.person.id not in offices
        ]
        firsts = _firsts.get(
            (partnership_id, audit.latest(), clock.minute()),  # as around a page (0135)
            lambda: _first_steps(leading[:ASKED], offices) | _somebody_asked(staff[:ASKED]),
        )
        names = [organisation.name for organisation in partnership.organisations()]
        all_personas = [_persona(found, offices, firsts) for found in everybody]
        all_personas += [_from_outside(found, offices) for found in partnership.people_from_outside()]
    main = [found for found in all_personas if (found.offices or found.first) and not name]
    others = [found for found in all_personas if found not in main]
    if name:
        others = [found for found in others if name.casefold() in found.name.casefold()]
    others.sort(key=lambda found: names.index(found.organisation))
    pages = pages_for(len(others), PAGE)
    page = min(page, pages)
    return Personas(tuple(main), _grouped(others[(page - 1) * PAGE : page * PAGE]), len(others), page, pages)


def _grouped(found: Sequence[Persona]) -> tuple[PersonaGroup, ...]:
    """Put those of one organisation, who stand together, into one group."""
    together = groupby(found, key=lambda each: each.organisation)
    return tuple(PersonaGroup(organisation, tuple(group)) for organisation, group in together)


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


def _tier_of(found: "InPost") -> str:
    """Return the tier of somebody whose work nobody has named; of all who stand in none above, nothing."""
    tier: str = found.assignment.get_tier_display()
    return "" if found.assignment.tier == Tier.EVERYONE else tier


def _persona(found: "InPost", offices: Mapping[UUID, tuple[str, ...]], firsts: Mapping[UUID, str]) -> Persona:
    return Persona(
        person_id=found.person.id,
        name=found.person.name,
        role=found.assignment.role or _tier_of(found),
        offices=offices.get(found.person.id, ()),
        organisation=found.assignment.organisation.name,
        first=firsts.get(found.person.id, ""),
    )
