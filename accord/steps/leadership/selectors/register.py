"""The register: who leads on a day. It follows from the dates of places; nobody is put on it or taken off."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Q

from accord.foundations.once import once
from accord.partnership import selectors as partnership
from accord.steps.leadership import rules

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from accord.partnership.models import Assignment, Organisation, Person
    from accord.partnership.rules import Tier


@dataclass(frozen=True, slots=True, kw_only=True)
class Leader:
    """A director or senior manager of a partner. Whoever leads in two places is one leader.

    place: under which of them he or she stands, the main one if it leads. places: all that lead, it included.
    """

    person: "Person"
    place: "Assignment"
    places: "tuple[Assignment, ...]"

    @property
    def organisation(self) -> "Organisation":
        return self.place.organisation

    @property
    def tier(self) -> "Tier":
        """The highest tier of all places that lead: whose standard counts."""
        return rules.highest(place.tier for place in self.places)


@once
def leaders(day: date | None = None) -> list[Leader]:
    """Return who leads on the day (today where none is given), by organisation and then by name.

    That is everybody with a place at director or senior-manager tier in a partner, main place or other. A
    mandate makes nobody a leader: a deputy is one by the own place only.
    """
    leading = _leading(day or partnership.today())
    places = leading.select_related("person__employer", "organisation", "team", "manager")
    found = [
        _leader(list(held))
        for _person_id, held in groupby(
            places.order_by("person_id", "since", "id"), key=lambda place: place.person_id
        )
    ]
    return sorted(found, key=_order)


@once
def leading_today() -> frozenset[UUID]:
    """Return who leads today by ids alone, for what stands on every page."""
    found = _leading(partnership.today()).select_related(None).order_by()
    return frozenset(found.values_list("person_id", flat=True))


def _leading(on: date) -> "QuerySet[Assignment]":
    partners = Q(organisation__until=None) | Q(organisation__until__gte=on)
    return partnership.assignments_in_post(on).filter(
        partners, organisation__signs=True, tier__in=rules.LEADING
    )


def leader_or_none(person_id: UUID | None) -> Leader | None:
    """Return somebody as the leader that he or she is today, or None."""
    return next((found for found in leaders() if found.person.id == person_id), None)


def _leader(places: "list[Assignment]") -> Leader:
    place = rules.place_of(places)
    return Leader(person=place.person, place=place, places=tuple(places))


def _order(leader: Leader) -> tuple[int, str, str, str, str]:
    person, organisation = leader.person, leader.organisation
    return (
        organisation.position,
        organisation.name,
        person.family_name,
        person.given_name,
        str(person.id),
    )
