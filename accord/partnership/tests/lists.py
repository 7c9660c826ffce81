"""Lists of people as sheets, and rosters as plain values, for the tests of importing."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID, uuid5

from accord.foundations.tables import Cell, Row, Sheet
from accord.partnership.importing import columns
from accord.partnership.importing.plan import Plan, plan
from accord.partnership.importing.problems import Kind
from accord.partnership.importing.roster import Body, Group, Known, Place, Roster
from accord.partnership.rules import Tier

TODAY = date(2026, 11, 25)
HOUSE = UUID(int=1)
COUNCIL, KESTREL, HARBOUR = (UUID(int=number) for number in (11, 12, 13))
DESIGN, SITE, BOARD = (UUID(int=number) for number in (21, 22, 23))
BODIES = (
    Body(COUNCIL, "Northmoor Council", "Council", in_care=True),
    Body(KESTREL, "Kestrel Build", "Kestrel", in_care=True),
    Body(HARBOUR, "Harbour Capital", "Harbour", in_care=False),
)
TEAMS = (Group(DESIGN, "Design", KESTREL), Group(SITE, "Site office", None), Group(BOARD, "Board", None))


def sheet(*rows: Sequence[Cell], start: int = 1) -> Sheet:
    """A sheet with these rows, the first with the number `start`."""
    width = max(map(len, rows))
    return Sheet(
        "Staff",
        tuple(
            Row(number, (*row, *[""] * (width - len(row))))
            for number, row in enumerate(rows, start)
            if any(row)
        ),
    )


def known(name: str, **given: object) -> Known:
    """Somebody in post with Kestrel; `place=None` for somebody who has left."""
    given_name, _blank, family_name = name.rpartition(" ")
    employer = given.get("employer", KESTREL)
    assert isinstance(employer, UUID)
    person_id = uuid5(HOUSE, f"{name}{given.get('email')}{given.get('staff_number')}{employer}")
    place = Place(
        assignment=uuid5(person_id, "place"),
        organisation=employer,
        team=given.pop("team", None),  # type: ignore[arg-type]
        tier=given.pop("tier", Tier.EVERYONE),  # type: ignore[arg-type]
        role=given.pop("role", ""),  # type: ignore[arg-type]
        manager=given.pop("manager", None),  # type: ignore[arg-type]
        since=given.pop("since", date(2025, 3, 3)),  # type: ignore[arg-type]
        until=given.pop("until", None),  # type: ignore[arg-type]
    )
    fields: dict[str, object] = {
        "id": person_id,
        "given_name": given_name,
        "family_name": family_name,
        "email": "",
        "staff_number": "",
        "employer": employer,
        "place": place,
        "left": None,
        "holds": (),
    }
    return Known(**fields | given)  # type: ignore[arg-type]


def roster(*people: Known) -> Roster:
    """These people on record, and nobody else."""
    return Roster(TODAY, BODIES, TEAMS, people)


def planned(found: Sheet, *people: Known, otherwise: UUID | None = KESTREL) -> Plan:
    """Compare a sheet, its columns as guessed, with these people."""
    return plan(found, columns.heading_of(found), roster(*people), otherwise=otherwise)


def mended(found: Plan) -> list[tuple[str, str]]:
    """What must be mended: the place and the words."""
    return [(each.cell or str(each.row), each.words) for each in found.problems if each.kind == Kind.MEND]


def noted(found: Plan) -> list[tuple[str, str]]:
    """What is left out or assumed."""
    return [(each.cell or str(each.row), each.words) for each in found.problems if each.kind == Kind.NOTE]
