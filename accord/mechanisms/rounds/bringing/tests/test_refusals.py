"""What cannot be brought: each refusal says where, and quotes no cell."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from accord.foundations import clock
from accord.foundations.errors import Refused
from accord.foundations.tables import Unreadable
from accord.mechanisms.rounds.bringing.rules import Purpose
from accord.mechanisms.rounds.bringing.services import Columns
from accord.mechanisms.rounds.bringing.tests.world import (
    BEHAVIOUR,
    CORE,
    NAMES,
    OWN,
    brought,
    csv,
    looked_at,
    rows,
    with_purpose,
)
from accord.mechanisms.rounds.publishing.finished import MOST_GROUPS
from accord.mechanisms.rounds.questionnaires.tests.world import charter_in_force
from tests.cast import Cast

pytestmark = pytest.mark.slow

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def at_noon(cast: Cast) -> Iterator[None]:
    with clock.at(NOON), cast.in_scope():
        charter_in_force(cast)
        yield


@pytest.fixture
def columns() -> Columns:
    purposes = {"Employer": Purpose.ORGANISATION, "Grade": Purpose.TIER, CORE: "core:leadership"}
    purposes |= dict.fromkeys((BEHAVIOUR, OWN), Purpose.STATEMENT)
    return Columns(NAMES, tuple(str(purposes.get(name, Purpose.OUT)) for name in NAMES))


def refused(cast: Cast, content: bytes, columns: Columns, **changes: Any) -> Refused:
    with pytest.raises(Refused) as found:
        brought(cast, content, columns=columns, **changes)
    return found.value


def with_cell(row: int, column: str, cell: str) -> bytes:
    answers = rows()
    answers[row][NAMES.index(column)] = cell
    return csv(answers)


@pytest.mark.parametrize("cell", ["6", "0", "-1", "3.5", "Agree", "=1+1", "99999999999", "٣x"])
def test_an_answer_outside_the_scale(cast: Cast, columns: Columns, cell: str) -> None:
    found = refused(cast, with_cell(4, OWN, cell), columns)
    assert str(found.message) == "Row 6 has no whole number from 1 to 5 here."
    assert found.field == f"column_{NAMES.index(OWN)}"


@pytest.mark.parametrize("cell", ["", "n/a", "Prefer not to say", "–"])
def test_no_answer_is_no_mistake(cast: Cast, columns: Columns, cell: str) -> None:
    assert brought(cast, with_cell(4, OWN, cell), columns=columns).title == "Partner survey"


def test_a_comment_that_is_taken_for_a_statement(cast: Cast, columns: Columns) -> None:
    found = refused(cast, csv(rows()), with_purpose(columns, "Comments", Purpose.STATEMENT))
    assert "Comment 0" not in str(found.message)
    assert found.field == f"column_{NAMES.index('Comments')}"


def test_one_statement_in_two_columns(cast: Cast, columns: Columns) -> None:
    found = refused(cast, csv(rows()), with_purpose(columns, OWN, "core:leadership"))
    assert str(found.message) == f"The column “{CORE}” is taken for the same already. Choose it once."
    assert found.field == f"column_{NAMES.index(OWN)}"


def test_no_statement_at_all(cast: Cast, columns: Columns) -> None:
    places = tuple(
        purpose if purpose == Purpose.ORGANISATION else Purpose.OUT for purpose in columns.purposes
    )
    found = refused(cast, csv(rows()), replace(columns, purposes=places))
    assert str(found.message) == "Say which columns hold answers to statements."


def test_another_file_than_the_one_looked_at(cast: Cast, columns: Columns) -> None:
    other = csv(rows(), names=(*NAMES[:-1], "Remarks"))
    found = refused(cast, other, columns)
    assert (found.field, "other columns" in str(found.message)) == ("file", True)


def test_nobody_answered(cast: Cast, columns: Columns) -> None:
    silent = [[*row[:3], "", "", "", row[6]] for row in rows()]
    assert "Nobody in this file answered" in str(refused(cast, csv(silent), columns).message)


def test_more_groups_than_anybody_reads(cast: Cast, columns: Columns) -> None:
    many = tuple((f"Team {number}", 5) for number in range(MOST_GROUPS + 1))
    found = refused(cast, csv(rows(many)), columns)
    assert found.field == f"column_{NAMES.index('Employer')}"


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"closed_on": date(2026, 11, 25)}, "closed_on"),
        ({"lowest": 5, "highest": 5}, "highest"),
        ({"lowest": 1, "highest": 12}, "highest"),
    ],
)
def test_facts_that_cannot_be(cast: Cast, changes: dict[str, Any], field: str) -> None:
    with pytest.raises(Refused) as found:
        looked_at(cast, csv(rows()), **changes)
    assert found.value.field == field


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"1,2,3\n4,5,1\n", "name the columns in words"), (b"Employer,Openness\n", "no answers below")],
)
def test_a_file_without_names_or_without_answers(cast: Cast, content: bytes, words: str) -> None:
    with pytest.raises(Refused, match=words) as found:
        looked_at(cast, content)
    assert found.value.field == "file"


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"PK\x03\x04 cut off"])
def test_a_file_that_cannot_be_read(cast: Cast, content: bytes) -> None:
    with pytest.raises(Unreadable):
        looked_at(cast, content)
