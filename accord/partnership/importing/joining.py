"""Who would join, or come back. Pure."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypedDict
from uuid import UUID

from django.utils.translation import gettext as _

from accord.partnership.importing.columns import Field, key_of
from accord.partnership.importing.comparison import Comparison
from accord.partnership.importing.lines import Line
from accord.partnership.importing.managers import Ref
from accord.partnership.importing.problems import Kind
from accord.partnership.importing.roster import Known
from accord.partnership.importing.teams import TeamRef
from accord.partnership.rules import Tier


@dataclass(frozen=True, slots=True, kw_only=True)
class Joiner:
    """Somebody new, or, where `returning` says who, somebody on record who comes back."""

    row: int
    returning: UUID | None
    given_name: str
    family_name: str
    email: str
    staff_number: str
    organisation: UUID
    team: TeamRef
    role: str
    tier: Tier
    manager: Ref | None
    since: date
    until: date | None

    @property
    def name(self) -> str:
        return f"{self.given_name} {self.family_name}".strip()


def joiners(comparison: Comparison) -> list[Joiner]:
    """Return a joiner for each row about somebody who has no place."""
    found = []
    for line in comparison.matching.lines:
        person = comparison.matching.known.get(line.row)
        may = person is None or (person.place is None and _may_return(line, person, comparison))
        if may and _is_to_come(line, comparison):
            found.append(_joiner(line, person, comparison))
    return found


def _may_return(line: Line, person: Known, comparison: Comparison) -> bool:
    if line.organisation == person.employer:
        return True
    words = _(
        "{name} is on record with {employer}. An import moves nobody to another organisation. "
        "We leave this row out."
    )
    words = words.format(name=person.name, employer=comparison.roster.body(person.employer).name)
    comparison.reading.says(Kind.NOTE, line.row, words, Field.ORGANISATION)
    return False


def _is_to_come(line: Line, comparison: Comparison) -> bool:
    if line.until is None:
        return True
    if line.since is not None and line.until < line.since:
        comparison.reading.says(Kind.MEND, line.row, _("The last day lies before the first."), Field.UNTIL)
        return False
    if line.until < comparison.roster.today:
        words = _("{name} has left already. We leave this row out.").format(name=line.name)
        comparison.reading.says(Kind.NOTE, line.row, words, Field.UNTIL)
        return False
    return True


def _joiner(line: Line, person: Known | None, comparison: Comparison) -> Joiner:
    details = _details(line, person)
    if person is not None:
        words = _("{name} was here before and comes back.").format(name=person.name)
        comparison.reading.says(Kind.NOTE, line.row, words)
    elif not line.email:
        words = _("Without an e-mail address: will be asked by a link or a code on paper.")
        comparison.reading.says(Kind.NOTE, line.row, words)
    return Joiner(
        row=line.row,
        returning=person.id if person else None,
        organisation=line.organisation,
        team=comparison.teams.of(line),
        role=line.role,
        tier=line.tier or Tier.EVERYONE,
        manager=comparison.leads.get(line.row),
        since=_since(line, person, comparison),
        until=line.until,
        **details,
    )


class Details(TypedDict):
    """What is kept about a person, wherever the place."""

    given_name: str
    family_name: str
    email: str
    staff_number: str


def _details(line: Line, person: Known | None) -> Details:
    """Return what the row says; of somebody who comes back, what is known stays where it says nothing."""
    found = Details(
        given_name=line.given_name,
        family_name=line.family_name,
        email=line.email,
        staff_number=line.staff_number,
    )
    if person is not None:
        if key_of(line.name) == key_of(person.name):
            found["given_name"], found["family_name"] = person.given_name, person.family_name
        if person.holds or not line.email:
            found["email"] = person.email
        found["staff_number"] = line.staff_number or person.staff_number
    return found


def _since(line: Line, person: Known | None, comparison: Comparison) -> date:
    earliest = person.left + timedelta(days=1) if person and person.left else date.min
    if line.since is not None and line.since >= earliest:
        return line.since
    if line.since is None:
        comparison.reading.says(Kind.NOTE, line.row, _("No first day is given: we take today."))
    return max(comparison.roster.today, earliest)
