"""What would change about people in post, field by field. An empty cell changes nothing. Pure."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accord.foundations.tables import clean
from accord.partnership.importing.columns import Field
from accord.partnership.importing.comparison import Comparison
from accord.partnership.importing.lines import Line
from accord.partnership.importing.managers import Ref
from accord.partnership.importing.problems import Kind
from accord.partnership.importing.roster import Known, Place
from accord.partnership.importing.teams import TeamRef
from accord.partnership.rules import Tier


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of one person, in words."""

    field: Field
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What a row changes about a person in post; None where a part stays.

    details: given_name, family_name, email, staff_number as far as they change.
    ends_anew: the place has a last day already, so that another one corrects it and nobody leaves anew.
    """

    row: int
    person: UUID
    name: str
    place: UUID
    details: tuple[tuple[str, str], ...]
    team: TeamRef
    role: str | None
    tier: Tier | None
    manager: Ref | None
    until: date | None
    ends_anew: bool
    shown: tuple[Difference, ...]


def changes(comparison: Comparison) -> list[Change]:
    """Return a change for each row that says something new about somebody in post."""
    found = []
    for line in comparison.matching.lines:
        person = comparison.matching.known.get(line.row)
        if person is None or person.place is None or not _is_of(line, person, person.place, comparison):
            continue
        change = _Row(line, person, person.place, comparison).change()
        if change.shown:
            found.append(change)
    return found


def _is_of(line: Line, person: Known, place: Place, comparison: Comparison) -> bool:
    if line.organisation == place.organisation:
        return True
    words = _(
        "{name} has the main place with {organisation}. An import moves nobody to another organisation. "
        "We leave this row out."
    )
    words = words.format(name=person.name, organisation=comparison.roster.body(place.organisation).name)
    comparison.reading.says(Kind.NOTE, line.row, words, Field.ORGANISATION)
    return False


class _Row:
    """One row beside the person whom it is about."""

    def __init__(self, line: Line, person: Known, place: Place, comparison: Comparison) -> None:
        self.line, self.person, self.place, self.comparison = line, person, place, comparison
        self.shown: list[Difference] = []

    def change(self) -> Change:
        """Compare everything."""
        return Change(
            row=self.line.row,
            person=self.person.id,
            name=self.person.name,
            place=self.place.assignment,
            details=tuple({**self._name(), **self._email(), **self._staff_number()}.items()),
            team=self._team(),
            role=self._role(),
            tier=self._tier(),
            manager=self._manager(),
            until=self._until(),
            ends_anew=self.place.until is not None,
            shown=tuple(self.shown),
        )

    def _differs(self, about: Field, old: str, new: str) -> None:
        self.shown.append(Difference(about, old, new))

    def _says(self, kind: Kind, words: str, about: Field) -> None:
        self.comparison.reading.says(kind, self.line.row, words, about)

    def _team(self) -> TeamRef:
        team = self.comparison.teams.of(self.line)
        if team is None or team == self.place.team:
            return None
        self._differs(Field.TEAM, self.comparison.roster.team_name(self.place.team), self.line.team)
        return team

    def _role(self) -> str | None:
        if not self.line.role or _same(self.line.role, self.place.role):
            return None
        self._differs(Field.ROLE, self.place.role, self.line.role)
        return self.line.role

    def _tier(self) -> Tier | None:
        if self.line.tier is None or self.line.tier == self.place.tier:
            return None
        self._differs(Field.TIER, str(self.place.tier.label), str(self.line.tier.label))
        return self.line.tier

    def _manager(self) -> Ref | None:
        lead, before = self.comparison.leads.get(self.line.row), self.place.manager
        if lead is None or lead == before:
            return None
        called = self.comparison.called
        self._differs(Field.MANAGER, called[before] if before else "", called[lead])
        return lead

    def _name(self) -> dict[str, str]:
        line, person = self.line, self.person
        if _same(line.name, person.name):
            return {}
        if line.one_name:
            self._differs(Field.FULL_NAME, person.name, line.name)
            return {"given_name": line.given_name, "family_name": line.family_name}
        changed = {}
        for about, old, new in (
            (Field.GIVEN_NAME, person.given_name, line.given_name),
            (Field.FAMILY_NAME, person.family_name, line.family_name),
        ):
            if new and not _same(old, new):
                self._differs(about, old, new)
                changed[str(about)] = new
        return changed

    def _email(self) -> dict[str, str]:
        line, person = self.line, self.person
        if not line.email or line.email == person.email.lower():
            return {}
        if person.holds:
            words = _(
                "{name} is {holds}. An import does not change the address with which such a person signs in: "
                "it stays {email}."
            )
            words = words.format(name=person.name, holds=", ".join(person.holds), email=person.email or "—")
            self._says(Kind.NOTE, words, Field.EMAIL)
            return {}
        self._differs(Field.EMAIL, person.email, line.email)
        return {"email": line.email}

    def _staff_number(self) -> dict[str, str]:
        line, person = self.line, self.person
        if not line.staff_number or line.staff_number == person.staff_number:
            return {}
        if (person.employer, line.staff_number) in self.comparison.staff_numbers:
            words = _("Somebody else has the staff number {number}.").format(number=line.staff_number)
            self._says(Kind.MEND, words, Field.STAFF_NUMBER)
            return {}
        self._differs(Field.STAFF_NUMBER, person.staff_number, line.staff_number)
        return {"staff_number": line.staff_number}

    def _until(self) -> date | None:
        line, place, person = self.line, self.place, self.person
        if line.until is None or line.until == place.until:
            return None
        if line.until < place.since:
            self._says(Kind.MEND, _("The last day lies before the first."), Field.UNTIL)
            return None
        if person.holds:
            words = _(
                "{name} is {holds}, and an import does not end that: the last day is not taken over."
            ).format(name=person.name, holds=", ".join(person.holds))
            self._says(Kind.NOTE, words, Field.UNTIL)
            return None
        self._differs(Field.UNTIL, in_words(place.until), in_words(line.until))
        return line.until


def in_words(day: date | None) -> str:
    """Return a day as people read it."""
    return date_format(day, "j F Y") if day else ""


def _same(one: str, other: str) -> bool:
    return clean(one).casefold() == clean(other).casefold()
