"""A finished survey as another tool would export it, to try with. Invented; nobody gave these answers."""

from collections.abc import Sequence

from accord.foundations import tables

PEOPLE = (14, 22, 4)
TIERS = ("everyone", "everyone", "manager", "everyone", "senior manager")
STANCE = (2, 4, 3)
"""Where the answers of an organisation lie; from there each goes a step up, down or nowhere."""


def example(organisations: Sequence[str], statements: Sequence[str]) -> bytes:
    """Return an .xlsx with answers from 1 to 5 of people of the first three organisations."""
    people = [
        (name, place, number)
        for place, (name, most) in enumerate(zip(organisations, PEOPLE, strict=False))
        for number in range(most)
    ]
    rows: list[list[tables.Written]] = [
        [
            f"R_{1000 + row}",
            name,
            TIERS[number % len(TIERS)],
            *(_answer(place, number, column) for column in range(len(statements))),
            "",
        ]
        for row, (name, place, number) in enumerate(people)
    ]
    return tables.workbook("Answers", ["Response ID", "Employer", "Grade", *statements, "Comments"], rows)


def _answer(place: int, person: int, column: int) -> int | str:
    if (person + column) % 17 == 16:
        return ""  # one in a while leaves a statement out
    stance = STANCE[place] if column % 3 == 0 else 3
    return min(5, max(1, stance + (person * 2 + column) % 3 - 1))
