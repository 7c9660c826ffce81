"""What a column of a finished survey may be, and which is which. Pure; nothing here keeps a cell."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from accord.foundations.tables import Row
from accord.mechanisms.rounds.publishing.finished import NO_ANSWER, answer_in
from accord.partnership.importing.columns import Field, key_of
from accord.partnership.importing.columns import guess as guess_of_people

LOOKED_AT = 200


class Purpose(StrEnum):
    """What a column is taken for, where it is no statement that this partnership knows."""

    OUT = "out"
    ORGANISATION = "organisation"
    TIER = "tier"
    TEAM = "team"
    STATEMENT = "statement"
    TURNED = "turned"


PLACES = {
    Purpose.ORGANISATION: Field.ORGANISATION,
    Purpose.TIER: Field.TIER,
    Purpose.TEAM: Field.TEAM,
}


def guess(
    names: Sequence[str], rows: Sequence[Row], known: Mapping[str, str], *, lowest: int, highest: int
) -> list[str]:
    """Say what each column is: a statement where only answers stand, a place by its name, or nothing.

    known: the key of each statement that this partnership knows, by `key_of` its words.
    """
    people = guess_of_people(names)
    places = {str(field): str(purpose) for purpose, field in PLACES.items()}
    found: list[str] = []
    for column, name in enumerate(names):
        if _holds_answers(rows, column, lowest, highest - lowest + 1):
            item = known.get(key_of(name), "")
            found.append(item if item and item not in found else Purpose.STATEMENT)
        else:
            found.append(places.get(people[column], Purpose.OUT))
    return found


def _holds_answers(rows: Sequence[Row], column: int, lowest: int, options: int) -> bool:
    """Whether there are answers here, and nothing else."""
    cells = [str(row.cells[column]) for row in rows[:LOOKED_AT]]
    given = [cell for cell in cells if cell.strip().casefold() not in NO_ANSWER]
    return bool(given) and all(answer_in(cell, lowest, options) for cell in given)
