"""What holds for every list: it comes back as it went out, and only what it says matters, not how."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.foundations.tables import Cell, Sheet, read
from accord.partnership.importing import listing
from accord.partnership.importing.roster import Known, Roster
from accord.partnership.rules import Tier
from accord.partnership.tests.lists import COUNCIL, DESIGN, KESTREL, SITE, known, planned, roster, sheet

pytestmark = pytest.mark.slow

GIVEN = ("Anna", "José", "Zoë", "Mary Ann", "")
FAMILY = ("Rees", "O'Neill", "Núñez", "van der Berg", "Bell-Smith", "Count")
DAYS: st.SearchStrategy[Cell] = st.sampled_from(["", "31/01/2026", date(2026, 2, 1), "46054", "soon"])
NEW = ("Name", "E-mail", "Staff number", "Team", "Job title", "Tier", "Line manager", "Start date")

# Made once: a strategy that is made anew for each cell takes longer than the draw.
SOME_GIVEN, SOME_FAMILY = st.sampled_from(GIVEN), st.sampled_from(FAMILY)
SOME_EMPLOYER, SOME_TEAM = st.sampled_from([COUNCIL, KESTREL]), st.sampled_from([None, SITE])
SOME_ROLE, SOME_TIER = st.sampled_from(["", "Planner", "-", "=1+1"]), st.sampled_from(list(Tier))
SINCE, HELD = st.dates(date(2020, 1, 1), date(2027, 1, 1)), st.sampled_from([(), ("the steward",)])
TEAM_WRITTEN = st.sampled_from(["", "Design", "Unheard of"])
ROLE_WRITTEN, TIER_WRITTEN = st.sampled_from(["", "Planner"]), st.sampled_from(["", "Manager", "PO3"])
MANAGER_WRITTEN = st.sampled_from(["", "n0@k.example", "1", "Rees, Anna", "Nobody"])


@st.composite
def rosters(draw: st.DrawFn) -> Roster:
    """People of two organisations, many of one name, some without address or number, some with a manager."""
    people: list[Known] = []
    for number in range(draw(st.integers(1, 7))):
        name = f"{draw(SOME_GIVEN)} {draw(SOME_FAMILY)}"
        person = known(
            name.strip(),
            email=draw(st.sampled_from(["", f"p{number}@k.example"])),
            staff_number=draw(st.sampled_from(["", f"00{number}", f"{number}"])),
            employer=draw(SOME_EMPLOYER),
            team=draw(SOME_TEAM),
            role=draw(SOME_ROLE),
            tier=draw(SOME_TIER),
            manager=draw(st.sampled_from([None, *(found.id for found in people)])),
            since=draw(SINCE),
            holds=draw(HELD),
        )
        if person.id not in {found.id for found in people}:
            people.append(person)
    return roster(*people)


@st.composite
def new_lists(draw: st.DrawFn) -> list[tuple[Cell, ...]]:
    """Rows of a list: good ones and bad ones."""
    return [
        (
            f"{draw(SOME_FAMILY)}, {draw(SOME_GIVEN)}",
            draw(st.sampled_from(["", f"n{number}@k.example", "n1@k.example", "nonsense"])),
            draw(st.sampled_from(["", str(number)])),
            draw(TEAM_WRITTEN),
            draw(ROLE_WRITTEN),
            draw(TIER_WRITTEN),
            draw(MANAGER_WRITTEN),
            draw(DAYS),
        )
        for number in range(draw(st.integers(1, 5)))
    ]


def exported(found: Roster) -> Sheet:
    """The list as it is downloaded."""
    return sheet([str(field.label) for field in listing.FIELDS], *listing.rows(found))


@settings(max_examples=60)
@given(rosters())
def test_importing_what_was_exported_changes_nothing(found: Roster) -> None:
    plan = planned(exported(found), *found.people)
    assert not plan.must_mend, plan.problems
    assert (plan.joiners, plan.changes, plan.leavers, plan.teams) == ((), (), (), ())


def test_the_file_that_is_downloaded_is_that_list() -> None:
    found = roster(
        known("José Núñez", email="j@k.example", role="=1+1", team=DESIGN),
        known("Anna Rees", staff_number="007"),
    )
    file = read(listing.workbook(found))
    assert [row.cells for row in file.rows] == [row.cells for row in exported(found).rows]
    assert planned(file, *found.people).is_empty


@settings(max_examples=60)
@given(
    new_lists(),
    st.permutations(range(len(NEW))),
    st.lists(st.sampled_from(["", "x", "salary"]), min_size=6, max_size=6),
)
def test_the_order_of_columns_and_further_columns_do_not_matter(
    rows: list[tuple[Cell, ...]], order: list[int], extra: list[str]
) -> None:
    plain = planned(sheet(NEW, *rows), known("Anna Rees", role="Planner"))
    shuffled = [("Fax", *(NEW[place] for place in order), "Notes")] + [
        (extra[number], *(row[place] for place in order), extra[number]) for number, row in enumerate(rows)
    ]
    other = planned(sheet(*shuffled), known("Anna Rees", role="Planner"))
    assert other.digest == plain.digest
    assert {(each.row, each.words) for each in other.problems} == {
        (each.row, each.words) for each in plain.problems
    }


@settings(max_examples=60)
@given(new_lists(), st.integers(1, 20))
def test_rows_above_the_names_only_move_the_numbers(rows: list[tuple[Cell, ...]], above: int) -> None:
    plain = planned(sheet(NEW, *rows))
    moved = planned(sheet(("Staff list",), NEW, *rows, start=above))
    assert [replace(joiner, row=0, manager=None, team=None) for joiner in moved.joiners] == [
        replace(joiner, row=0, manager=None, team=None) for joiner in plain.joiners
    ]
    assert [problem.row - above for problem in moved.problems] == [problem.row for problem in plain.problems]


@settings(max_examples=60)
@given(new_lists())
def test_nobody_is_both_new_and_known_and_nobody_is_lost(rows: list[tuple[Cell, ...]]) -> None:
    """Every row is read, or there is a problem that names it."""
    people = (known("Anna Rees", email="n0@k.example"), known("José Núñez", staff_number="1"))
    plan = planned(sheet(NEW, *rows), *people)
    spoken = {problem.row for problem in plan.problems}
    acted = {joiner.row for joiner in plan.joiners} | {change.row for change in plan.changes}
    silent = set(range(2, 2 + len(rows))) - spoken - acted
    for row in silent:
        again = planned(sheet(NEW, rows[row - 2]), *people)
        assert again.is_empty
        assert len(again.leavers) == 1
