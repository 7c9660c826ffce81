"""What an administrator decides beside a list, and what came of it, in numbers. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypedDict
from uuid import UUID

ADD, NONE = "add", "none"


class PlainChoices(TypedDict):
    """Choices as JSON."""

    teams: dict[str, str]
    leaving: list[str]
    last_day: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """What the administrator decided beside the list itself.

    teams: for each new team by its key ADD, NONE, or the id of the team that it is.
    leaving: those who leave; last_day: theirs.
    """

    teams: Mapping[str, str]
    leaving: frozenset[UUID] = frozenset()
    last_day: date | None = None

    def plain(self) -> PlainChoices:
        """Return them as JSON can hold them."""
        return {
            "teams": dict(self.teams),
            "leaving": sorted(map(str, self.leaving)),
            "last_day": self.last_day.isoformat() if self.last_day else None,
        }

    @classmethod
    def of(cls, found: PlainChoices) -> "Choices":
        """Return the choices that `plain` wrote down."""
        return cls(
            teams=found["teams"],
            leaving=frozenset(map(UUID, found["leaving"])),
            last_day=date.fromisoformat(found["last_day"]) if found["last_day"] else None,
        )


class Outcome(TypedDict):
    """What was done, in numbers."""

    joined: int
    returned: int
    changed: int
    left: int
    teams: int
