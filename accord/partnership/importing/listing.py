"""The list as it is today, written so that it can be edited and imported again."""

from collections import Counter
from collections.abc import Mapping
from uuid import UUID

from django.utils.translation import gettext as _

from accord.foundations import tables
from accord.foundations.tables import Cell
from accord.partnership.importing.columns import Field, key_of
from accord.partnership.importing.roster import Known, Place, Roster

FIELDS = (
    Field.ORGANISATION,
    Field.GIVEN_NAME,
    Field.FAMILY_NAME,
    Field.EMAIL,
    Field.STAFF_NUMBER,
    Field.TEAM,
    Field.ROLE,
    Field.TIER,
    Field.MANAGER,
    Field.SINCE,
    Field.UNTIL,
)


def workbook(roster: Roster) -> bytes:
    """Return an .xlsx of everybody in post in the organisations in care."""
    return tables.workbook(_("People"), [str(field.label) for field in FIELDS], rows(roster))


def rows(roster: Roster) -> list[list[Cell]]:
    """Return a row for everybody in post, by organisation, in the order of FIELDS."""
    namesakes = Counter(key_of(person.name) for person in roster.people)
    called = {person.id: _called(person, namesakes[key_of(person.name)] - 1) for person in roster.people}
    return [
        _row(person, person.place, called, roster)
        for body in roster.organisations
        if body.in_care
        for person in roster.people
        if person.place is not None and person.place.organisation == body.id
    ]


def _row(person: Known, place: Place, called: Mapping[UUID, str], roster: Roster) -> list[Cell]:
    return [
        roster.body(place.organisation).name,
        person.given_name,
        person.family_name,
        person.email,
        person.staff_number,
        roster.team_name(place.team),
        place.role,
        str(place.tier.label),
        called[place.manager] if place.manager else "",
        place.since,
        place.until or "",
    ]


def _called(manager: Known, namesakes: int) -> str:
    """The surest way to say who somebody is; of namesakes nothing, as an empty cell changes nothing."""
    return manager.email or manager.staff_number or ("" if namesakes else manager.name)
