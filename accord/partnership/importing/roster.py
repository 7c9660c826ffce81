"""The roster as plain values, for comparing with a list. Pure."""

from dataclasses import dataclass
from datetime import date
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


@dataclass(frozen=True, slots=True)
class Roster:
    """Everything that a list is compared with, as it stands on a day."""

    today: date
    organisations: tuple[Body, ...]
    teams: tuple[Group, ...]
    people: tuple[Known, ...]

    def organisation_named(self, written: str) -> Body | None:
        """Return the organisation that goes by this name, short name or a close way of writing it."""
        key = _firm(written)
        return next(
            (found for found in self.organisations if key in {_firm(found.name), _firm(found.short_name)}),
            None,
        )

    def team_named(self, written: str, organisation: UUID) -> Group | None:
        """Return the organisation's team of this name, else a joint one."""
        key = key_of(written)
        for owner in (organisation, None):
            for found in self.teams:
                if found.organisation == owner and key_of(found.name) == key:
                    return found
        return None

    def team_name(self, team_id: UUID | None) -> str:
        """Return what a team is called; "" for none."""
        return next((found.name for found in self.teams if found.id == team_id), "")

    def body(self, organisation_id: UUID) -> Body:
        """Return an organisation by its id."""
        return next(found for found in self.organisations if found.id == organisation_id)


def _firm(written: str) -> str:
    return " ".join(
        word for word in key_of(written).split() if word not in {"the", "ltd", "limited", "plc", "llp", "inc"}
    )
