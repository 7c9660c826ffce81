"""The people of the demo: 90 in six organisations and a tree of teams. All invented."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from accord.partnership.rules import Tier

SEED = 6  # Practitioner Note 6


@dataclass(frozen=True, slots=True)
class OrganisationPlan:
    """An organisation: `signs` for those that are partners."""

    key: str
    name: str
    short_name: str
    letter: str
    signs: bool


ORGANISATIONS = (
    OrganisationPlan("council", "Northmoor Council", "Council", "C", True),
    OrganisationPlan("kestrel", "Kestrel Build", "Kestrel", "K", True),
    OrganisationPlan("harbour", "Harbour Capital", "Harbour", "H", True),
    OrganisationPlan("tern", "Tern Services", "Tern", "T", False),
    OrganisationPlan("hill_lane", "Hill Lane School", "Hill Lane", "L", False),
    OrganisationPlan("alder_park", "Alder Park School", "Alder Park", "A", False),
)

# team: (organisation, or None for a joint team; the team above)
TEAMS: dict[str, tuple[str | None, str | None]] = {
    "Partnership board": (None, None),
    "Partnership office": (None, "Partnership board"),
    "Site office": (None, "Partnership office"),
    "Children's services": ("council", "Partnership board"),
    "School places": ("council", "Children's services"),
    "Education capital": ("council", "Children's services"),
    "Property and legal": ("council", "Children's services"),
    "Kestrel education": ("kestrel", "Partnership board"),
    "Design": ("kestrel", "Kestrel education"),
    "Commercial": ("kestrel", "Kestrel education"),
    "Site north": ("kestrel", "Kestrel education"),
    "Site south": ("kestrel", "Kestrel education"),
    "Harbour asset management": ("harbour", "Partnership board"),
    "Tern contract team": ("tern", "Partnership office"),
    "Tern caretaking": ("tern", "Tern contract team"),
    "Hill Lane leadership": ("hill_lane", "Partnership office"),
    "Alder Park leadership": ("alder_park", "Partnership office"),
}


@dataclass(frozen=True, slots=True)
class PersonPlan:
    """A person with the main place; `also` is a second team."""

    organisation: str
    given_name: str
    family_name: str
    team: str
    tier: Tier
    role: str
    manager: str | None
    has_email: bool = True
    also: str | None = None

    @property
    def name(self) -> str:
        return f"{self.given_name} {self.family_name}"


D, S, M, E = Tier.DIRECTOR, Tier.SENIOR_MANAGER, Tier.MANAGER, Tier.EVERYONE

# Those who appear in the story: organisation, name, team, tier, role, line manager, second team.
NAMED: tuple[tuple[str, str, str, Tier, str, str | None, str | None], ...] = (
    (
        "council",
        "Ruth Aske",
        "Children's services",
        D,
        "Director of children's services",
        None,
        "Partnership board",
    ),
    (
        "council",
        "Anna Rees",
        "Partnership office",
        S,
        "General manager of the partnership",
        "Ruth Aske",
        None,
    ),
    ("council", "Owen Hart", "Property and legal", S, "Head of property", "Ruth Aske", None),
    ("council", "Idris Bell", "Partnership office", E, "Business support officer", "Anna Rees", None),
    ("council", "Nadia Khan", "School places", M, "School places manager", "Ruth Aske", None),
    (
        "council",
        "Peter Lund",
        "Education capital",
        M,
        "Capital programme manager",
        "Owen Hart",
        "Site office",
    ),
    (
        "kestrel",
        "Kay Lowell",
        "Kestrel education",
        D,
        "Managing director, education",
        None,
        "Partnership board",
    ),
    ("kestrel", "Tomasz Wilk", "Kestrel education", S, "Operations director", "Kay Lowell", None),
    ("kestrel", "Grace Obi", "Design", M, "Design manager", "Tomasz Wilk", None),
    ("kestrel", "Ben Ives", "Site north", M, "Site manager", "Tomasz Wilk", "Site office"),
    ("kestrel", "Carys Pugh", "Site south", M, "Site manager", "Tomasz Wilk", None),
    ("kestrel", "Dev Sharma", "Commercial", M, "Commercial manager", "Tomasz Wilk", None),
    (
        "harbour",
        "Ilse Brandt",
        "Harbour asset management",
        D,
        "Investment director",
        None,
        "Partnership board",
    ),
    ("tern", "Joe Farrow", "Tern contract team", S, "Contract manager", None, None),
    ("tern", "Marta Silva", "Tern caretaking", M, "Caretaking supervisor", "Joe Farrow", "Site office"),
    ("hill_lane", "Helen Price", "Hill Lane leadership", D, "Head teacher", None, None),
    ("alder_park", "Simon Achebe", "Alder Park leadership", D, "Head teacher", None, None),
)

# How many more work in which team, as what, for whom.
STAFF: tuple[tuple[str, int, str, str, str], ...] = (
    ("council", 6, "School places", "Places officer", "Nadia Khan"),
    ("council", 6, "Education capital", "Project officer", "Peter Lund"),
    ("council", 4, "Property and legal", "Property officer", "Owen Hart"),
    ("kestrel", 7, "Design", "Designer", "Grace Obi"),
    ("kestrel", 5, "Commercial", "Quantity surveyor", "Dev Sharma"),
    ("kestrel", 8, "Site north", "Site engineer", "Ben Ives"),
    ("kestrel", 8, "Site south", "Site engineer", "Carys Pugh"),
    ("harbour", 3, "Harbour asset management", "Asset manager", "Ilse Brandt"),
    ("tern", 2, "Tern contract team", "Contract administrator", "Joe Farrow"),
    ("tern", 10, "Tern caretaking", "Caretaker", "Marta Silva"),
    ("hill_lane", 7, "Hill Lane leadership", "Business and premises", "Helen Price"),
    ("alder_park", 7, "Alder Park leadership", "Business and premises", "Simon Achebe"),
)

WITHOUT_EMAIL = 5  # caretakers who share a depot and no screen

GIVEN = (
    "Aisha Alan Bethan Brian Chloe Daniel Dilys Edith Emre Fatima Fergus Gwen Hamid Hannah Imogen Ivan Jade Jamal "
    "Joan Karl Keeley Leila Liam Lowri Malik Megan Nia Noah Olga Omar Pavel Priya Rhys Rosa Samir Sian Stefan "
    "Tara Theo Uma Victor Wendy Yusuf Zoë"
).split()
FAMILY = (
    "Abbott Adeyemi Barlow Begum Byrne Castle Cole Dunn Eaton Flynn Garcia Gibbs Hale Hussain Irwin Jarvis Kaur "
    "Keane Larkin Lister Mbeki Mellor Moss Newell Nowak Oakes Okafor Parry Quinn Rahman Riley Sayer Shaw Tate "
    "Underwood Vaughan Walsh Wright Yates Zeman"
).split()


def people() -> list[PersonPlan]:
    """Return all 90, those of the story first; the same for every filling."""
    return [*_named(), *_staff()]


def _named() -> Iterator[PersonPlan]:
    for organisation, name, team, tier, role, manager, also in NAMED:
        given_name, family_name = name.split(" ", 1)
        yield PersonPlan(organisation, given_name, family_name, team, tier, role, manager, also=also)


def _staff() -> Iterator[PersonPlan]:
    names = _unused_names()
    without_email = WITHOUT_EMAIL
    for organisation, count, team, role, manager in STAFF:
        for _number in range(count):
            given_name, family_name = next(names)
            has_email = role != "Caretaker" or without_email <= 0
            without_email -= not has_email
            yield PersonPlan(
                organisation, given_name, family_name, team, E, role, manager, has_email=has_email
            )


def _unused_names() -> Iterator[tuple[str, str]]:
    draw = Random(SEED)  # noqa: S311  invented names, nothing secret
    taken = {
        (given_name, family_name) for given_name, family_name in (name.split(" ", 1) for _, name, *_ in NAMED)
    }
    while True:
        for name in zip(draw.sample(GIVEN, len(FAMILY)), draw.sample(FAMILY, len(FAMILY)), strict=True):
            if name not in taken:
                taken.add(name)
                yield name
