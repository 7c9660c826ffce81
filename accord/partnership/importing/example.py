"""A list as an organisation exports it, made from the roster: for trying an import in the demo. Pure.

It has everything that such lists have: titles above, columns of their own names and some that nobody needs,
days as text, addresses in capitals, a blank line, a row twice, a total. One person has another role, one is
missing, and three are new.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from accord.foundations import tables
from accord.partnership.importing.roster import Body, Known, Place, Roster

HEAD = (
    "Emp No",
    "Surname",
    "First Name",
    "Company",
    "Post title",
    "Dept",
    "Work E-mail",
    "Line manager",
    "Start (dd/mm/yyyy)",
    "Cost code",
)
# Surname, first name, post, whether the team is one that nobody knows, whether there is an address.
NEW = (
    ("Okafor", "Tamsin", "Planner", False, True),
    ("Llewellyn", "Rhys", "Commissioning engineer", True, True),
    ("Brandt-Hughes", "Zoë", "Apprentice", True, False),
)
NEW_TEAM = "Commissioning"
NEW_ROLE = "Deputy {role}"
SHORTEST = 4  # people, of whom one changes and one is missing


def body_of(roster: Roster) -> Body | None:
    """Return the organisation whose list it would be: the largest in care."""
    sizes = Counter(person.place.organisation for person in roster.people if person.place is not None)
    in_care = [body for body in roster.organisations if body.in_care and sizes[body.id] >= SHORTEST]
    return max(in_care, key=lambda body: sizes[body.id], default=None)


def workbook(roster: Roster, body: Body) -> bytes:
    """Return the list as an .xlsx."""
    titles = (f"{body.name}: staff on the contract", *[""] * (len(HEAD) - 1))
    return tables.workbook("Staff", titles, rows(roster, body))


def rows(roster: Roster, body: Body) -> list[tuple[str, ...]]:
    """Return what stands below the title."""
    in_post = [
        (person, person.place)
        for person in roster.people
        if person.place is not None and person.place.organisation == body.id
    ]
    missing = _missing([person for person, _place in in_post], roster)
    called = {person.id: f"{person.family_name}, {person.given_name}" for person in roster.people}
    listed = [
        _row(number, person, place, roster, called.get(place.manager, "") if place.manager else "")
        for number, (person, place) in enumerate(in_post)
        if person is not missing
    ]
    changed = listed[-1]
    listed[-1] = (*changed[:4], NEW_ROLE.format(role=changed[4].lower() or "manager"), *changed[5:])
    listed += _new(in_post, body, roster)
    printed = (f"Printed {_day(roster.today)}",)
    return [
        printed,
        (),
        HEAD,
        *listed[:3],
        (),
        *listed[3:],
        listed[1],
        (),
        ("Total", "", "", "", "", "", "", "", "", str(len(listed) + 1)),
    ]


def _missing(people: list[Known], roster: Roster) -> Known:
    """The last who manages nobody and holds nothing: somebody has to have left."""
    managers = {person.place.manager for person in roster.people if person.place is not None}
    free = [person for person in people if not person.holds and person.id not in managers]
    return (free or people)[-1]


def _row(number: int, person: Known, place: Place, roster: Roster, manager: str) -> tuple[str, ...]:
    body = roster.body(place.organisation)
    email = person.email.upper() if number % 3 == 1 else person.email
    return (
        person.staff_number,
        f" {person.family_name}" if number % 4 == 2 else person.family_name,
        person.given_name,
        body.name.upper() if number % 5 == 3 else f"{body.name} Ltd",
        place.role,
        roster.team_name(place.team),
        email,
        manager,
        _day(place.since),
        f"C{4100 + number % 7}",
    )


def _new(in_post: list[tuple[Known, Place]], body: Body, roster: Roster) -> Iterator[tuple[str, ...]]:
    person, place = next(
        ((person, place) for person, place in in_post if person.email and place.team), in_post[0]
    )
    domain = person.email.partition("@")[2] or "kestrel.example"
    for surname, first, post, new_team, has_email in NEW:
        email = f"{first}.{surname}@{domain}" if has_email else "n/a"
        team = NEW_TEAM if new_team else roster.team_name(place.team)
        since = _day(roster.today + timedelta(days=7))
        yield ("", surname, first, f"{body.name} Ltd", post, team, email, "", since, "C4100")


def _day(day: date) -> str:
    return day.strftime("%d/%m/%Y")
