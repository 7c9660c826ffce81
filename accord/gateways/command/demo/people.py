"""The people of the demo: 90 in six organisations and a tree of teams. All invented; see people.csv."""

import csv
from dataclasses import dataclass
from pathlib import Path

from accord.partnership.rules import Tier

LIST = Path(__file__).with_name("people.csv")


@dataclass(frozen=True, slots=True)
class OrganisationPlan:
    """An organisation; `signs` for those that are partners."""

    key: str
    name: str
    short_name: str
    letter: str
    signs: bool


ORGANISATIONS = (
    OrganisationPlan("council", "Northmoor Council", "Council", "C", signs=True),
    OrganisationPlan("kestrel", "Kestrel Build", "Kestrel", "K", signs=True),
    OrganisationPlan("harbour", "Harbour Capital", "Harbour", "H", signs=True),
    OrganisationPlan("tern", "Tern Services", "Tern", "T", signs=False),
    OrganisationPlan("hill_lane", "Hill Lane School", "Hill Lane", "L", signs=False),
    OrganisationPlan("alder_park", "Alder Park School", "Alder Park", "A", signs=False),
)


@dataclass(frozen=True, slots=True)
class TeamPlan:
    """A team in the tree, after the one above it; without an organisation it is joint."""

    name: str
    organisation: str | None
    parent: str | None


TEAMS = (
    TeamPlan("Partnership board", None, None),
    TeamPlan("Partnership office", None, "Partnership board"),
    TeamPlan("Site office", None, "Partnership office"),
    TeamPlan("Children's services", "council", "Partnership board"),
    TeamPlan("School places", "council", "Children's services"),
    TeamPlan("Education capital", "council", "Children's services"),
    TeamPlan("Property and legal", "council", "Children's services"),
    TeamPlan("Kestrel education", "kestrel", "Partnership board"),
    TeamPlan("Design", "kestrel", "Kestrel education"),
    TeamPlan("Commercial", "kestrel", "Kestrel education"),
    TeamPlan("Site north", "kestrel", "Kestrel education"),
    TeamPlan("Site south", "kestrel", "Kestrel education"),
    TeamPlan("Harbour asset management", "harbour", "Partnership board"),
    TeamPlan("Tern contract team", "tern", "Partnership office"),
    TeamPlan("Tern caretaking", "tern", "Tern contract team"),
    TeamPlan("Hill Lane leadership", "hill_lane", "Partnership office"),
    TeamPlan("Alder Park leadership", "alder_park", "Partnership office"),
)


@dataclass(frozen=True, slots=True)
class PersonPlan:
    """A person with the main place; `also` is a second team, `manager` the name of somebody further up."""

    organisation: str
    given_name: str
    family_name: str
    team: str
    tier: Tier
    role: str
    manager: str
    has_email: bool
    also: str

    @property
    def name(self) -> str:
        return f"{self.given_name} {self.family_name}"

    @property
    def email(self) -> str:
        """The address, or nothing for those who have none."""
        if not self.has_email:
            return ""
        name = f"{self.given_name}.{self.family_name}".lower().replace(" ", "-").replace("ë", "e")
        return f"{name}@{self.organisation.replace('_', '-')}.example"


def people() -> list[PersonPlan]:
    """Return all 90, each after his or her manager."""
    with LIST.open(encoding="utf-8", newline="") as file:
        return [
            PersonPlan(**row | {"tier": Tier(row["tier"]), "has_email": row["has_email"] == "yes"})
            for row in csv.DictReader(file)
        ]
