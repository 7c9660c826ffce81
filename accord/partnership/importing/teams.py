"""The teams that a list names: those we have, and those that would be new. Pure."""

from dataclasses import dataclass
from uuid import UUID

from accord.partnership.importing.columns import key_of
from accord.partnership.importing.lines import Line
from accord.partnership.importing.roster import Roster


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTeam:
    """A team of an organisation that we do not know yet; `key` names it in forms.

    may_be: the teams that we know there, one of which may be meant.
    """

    key: str
    name: str
    organisation: UUID
    rows: tuple[int, ...]
    may_be: tuple[UUID, ...]


TeamRef = UUID | str | None
"""A team on record, the key of one that would be new, or none."""


class Teams:
    """Finds the team of a row, and collects those that nobody has heard of."""

    def __init__(self, roster: Roster) -> None:
        self._roster = roster
        self._new: dict[tuple[UUID, str], list[Line]] = {}

    def of(self, line: Line) -> TeamRef:
        """Return the team that a row names."""
        if not line.team:
            return None
        found = self._roster.team_named(line.team, line.organisation)
        if found is not None:
            return found.id
        rows = self._new.setdefault((line.organisation, key_of(line.team)), [])
        rows.append(line)
        return _key(rows)

    @property
    def new(self) -> list[NewTeam]:
        return [
            NewTeam(
                key=_key(rows),
                name=rows[0].team,
                organisation=organisation,
                rows=tuple(line.row for line in rows),
                may_be=tuple(
                    team.id for team in self._roster.teams if team.organisation in {organisation, None}
                ),
            )
            for (organisation, _name), rows in self._new.items()
        ]


def _key(rows: list[Line]) -> str:
    return f"team_{rows[0].row}"
