"""What an import would do: joiners, changes, leavers, new teams, and every problem. Pure."""

import hashlib
from dataclasses import dataclass
from uuid import UUID

from accord.foundations.tables import Sheet
from accord.partnership.importing import changes, joining, lines, matching
from accord.partnership.importing.changes import Change
from accord.partnership.importing.columns import Heading
from accord.partnership.importing.comparison import Comparison
from accord.partnership.importing.joining import Joiner
from accord.partnership.importing.problems import Kind, Problem
from accord.partnership.importing.roster import Roster
from accord.partnership.importing.teams import NewTeam


@dataclass(frozen=True, slots=True)
class Leaver:
    """Somebody in post whom the list does not name. `holds`: why an import does not end the place."""

    person: UUID
    name: str
    organisation: UUID
    role: str
    holds: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Everything that a list would do to the roster of a day. Nobody leaves unless chosen."""

    read: int
    joiners: tuple[Joiner, ...]
    changes: tuple[Change, ...]
    leavers: tuple[Leaver, ...]
    teams: tuple[NewTeam, ...]
    problems: tuple[Problem, ...]

    @property
    def must_mend(self) -> bool:
        return any(problem.kind == Kind.MEND for problem in self.problems)

    @property
    def is_empty(self) -> bool:
        return not (self.joiners or self.changes)

    @property
    def digest(self) -> str:
        """What stands for the plan, so that what was seen is what is confirmed."""
        seen = repr((self.joiners, self.changes, self.leavers, self.teams))
        return hashlib.sha256(seen.encode()).hexdigest()


def plan(sheet: Sheet, heading: Heading, roster: Roster, *, otherwise: UUID | None) -> Plan:
    """Compare a list with the roster. `otherwise`: the organisation of rows that name none."""
    reading = lines.read(sheet, heading, roster, otherwise=otherwise)
    matched = matching.match(reading, roster)
    comparison = Comparison.of(reading, matched, roster)
    joiners = joining.joiners(comparison)
    changed = changes.changes(comparison)
    covered = {line.organisation for line in matched.lines}
    return Plan(
        read=len(matched.lines),
        joiners=tuple(joiners),
        changes=tuple(changed),
        leavers=tuple(_leavers(roster, covered, matched.seen)),
        teams=tuple(comparison.teams.new),
        problems=tuple(reading.problems),
    )


def _leavers(roster: Roster, covered: set[UUID], seen: set[UUID]) -> list[Leaver]:
    return [
        Leaver(person.id, person.name, person.place.organisation, person.place.role, person.holds)
        for person in roster.people
        if person.id not in seen
        and person.place is not None
        and person.place.until is None
        and person.place.organisation in covered
    ]
