"""The roster as plain values, for comparing with a list. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import UUID

from accord.partnership.importing.columns import key_of
from accord.partnership.rules import Tier


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation; `in_care` where the one who imports looks after its people."""

    id: UUID
    name: str
    short_name: str
    in_care: bool


@dataclass(frozen=True, slots=True)
class Group:
    """A team; a joint one has no organisation."""

    id: UUID
    name: str
    organisation: UUID | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A person's main place, now or from a later day on."""

    assignment: UUID
    organisation: UUID
    team: UUID | None
    tier: Tier
    role: str
    manager: UUID | None
    since: date
    until: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A person on record. `holds`: what he or she signs or does for the partnership, in words.

    left: the last day of the main place of one who has none any more.
    """

    id: UUID
    given_name: str
    family_name: str
    email: str
    staff_number: str
    employer: UUID
    place: Place | None
    left: date | None
    holds: tuple[str, ...]

    @property
    def name(self) -> str:
        return f"{self.given_name} {self.family_name}".strip()

    @property
    def organisations(self) -> frozenset[UUID]:
        return frozenset({self.employer} | ({self.place.organisation} if self.place else set()))


@dataclass(frozen=True)
class Roster:
    """Everything that a list is compared with, as it stands on a day."""

    today: date
    organisations: tuple[Body, ...]
    teams: tuple[Group, ...]
    people: tuple[Known, ...]

    def organisation_named(self, written: str) -> Body | None:
        """Return the organisation that goes by this name, short name or a close way of writing it."""
        return self._by_firm.get(_firm(written))

    def team_named(self, written: str, organisation: UUID) -> Group | None:
        """Return the organisation's team of this name, else a joint one."""
        key = key_of(written)
        return self._by_team.get((organisation, key)) or self._by_team.get((None, key))

    def team_name(self, team_id: UUID | None) -> str:
        """Return what a team is called; "" for none."""
        return self._team_names.get(team_id, "")

    def body(self, organisation_id: UUID) -> Body:
        """Return an organisation by its id."""
        return next(found for found in self.organisations if found.id == organisation_id)

    @cached_property
    def _by_firm(self) -> Mapping[str, Body]:
        """By name and short name; where two go by the same, the first in the order of display."""
        found: dict[str, Body] = {}
        for body in self.organisations:
            for name in (body.name, body.short_name):
                found.setdefault(_firm(name), body)
        return found

    @cached_property
    def _by_team(self) -> Mapping[tuple[UUID | None, str], Group]:
        return {(team.organisation, key_of(team.name)): team for team in reversed(self.teams)}

    @cached_property
    def _team_names(self) -> Mapping[UUID | None, str]:
        return {team.id: team.name for team in self.teams}


def _firm(written: str) -> str:
    return " ".join(
        word for word in key_of(written).split() if word not in {"the", "ltd", "limited", "plc", "llp", "inc"}
    )
