"""What somebody writes down about a person and a place, as values."""

from dataclasses import dataclass
from datetime import date

from accord.partnership.models import Organisation, Person, Team
from accord.partnership.people import NewPlace
from accord.partnership.rules import Tier


@dataclass(frozen=True, slots=True, kw_only=True)
class Particulars:
    """Who somebody is. is_another: that nobody on record of the same name is meant."""

    given_name: str
    family_name: str
    email: str
    staff_number: str
    is_another: bool = False

    @property
    def name(self) -> str:
        return f"{self.given_name} {self.family_name}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """What somebody does: organisation, team, tier, role; `manager` as it was written down."""

    organisation: Organisation
    team: Team | None
    tier: Tier
    role: str
    manager: str

    def place_of(self, person: Person, *, manager: Person | None, since: date, main: bool) -> NewPlace:
        """Return the place that this makes for somebody."""
        return NewPlace(
            person=person,
            organisation=self.organisation,
            team=self.team,
            tier=self.tier,
            role=self.role,
            manager=manager,
            since=since,
            main=main,
        )
