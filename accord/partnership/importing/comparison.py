"""A list beside the roster: what joining and changing are worked out from. Pure."""

from dataclasses import dataclass
from uuid import UUID

from accord.partnership.importing import managers
from accord.partnership.importing.lines import Reading
from accord.partnership.importing.managers import Ref
from accord.partnership.importing.matching import Matching
from accord.partnership.importing.roster import Roster
from accord.partnership.importing.teams import Teams


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Rows with whom they are about, the teams and managers that they name, and what people are called.

    staff_numbers: those that are taken, each with its employer.
    """

    roster: Roster
    reading: Reading
    matching: Matching
    teams: Teams
    leads: dict[int, Ref]
    called: dict[Ref, str]
    staff_numbers: frozenset[tuple[UUID, str]]

    @classmethod
    def of(cls, reading: Reading, matching: Matching, roster: Roster) -> "Comparison":
        """Find teams and managers for rows that are matched; problems go to the reading."""
        return cls(
            roster=roster,
            reading=reading,
            matching=matching,
            teams=Teams(roster),
            leads=managers.find(matching, reading, roster),
            called=managers.names(matching, roster),
            staff_numbers=frozenset((person.employer, person.staff_number) for person in roster.people),
        )
