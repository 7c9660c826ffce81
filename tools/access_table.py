"""Writes docs/access.md from the rights as data: every role, every right, on which condition.

    python -m tools.access_table

tests/test_access_table.py fails while the file says anything else than this would write.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import django

from accord.foundations.access import Condition, Right, Role, all_rights

TABLE = Path(__file__).resolve().parent.parent / "docs" / "access.md"
HEAD = """# Who may do what

Written by `python -m tools.access_table` from the rights that every room registers in its `permissions.py`,
and not by hand. `access.require` decides from the same data at every act, and `tests/test_doors.py` tries
every address for every role.

Everybody holds all roles that are in force on the day, and may do what any of them may. What is not in the
table, nobody may. What belongs to another partnership is out of reach for everybody, whatever the role.

## Roles
A role holds from its first day to its last and not a day longer: `accord/partnership/actors.py` looks at each
request. No flag, no session and no job comes into it.

"""
# How somebody comes to hold a role.
COMES_FROM = {
    Role.MEMBER: "a place, a mandate, or an office other than the last three",
    Role.DIRECTOR: "the tier of a place",
    Role.SENIOR_MANAGER: "the tier of a place",
    Role.MANAGER: "the tier of a place",
    Role.SIGNATORY: "a mandate, named by the own organisation and confirmed by the person",
    Role.DEPUTY: "a mandate as deputy, named and confirmed likewise (decision 0037)",
    Role.STEWARD: "an office; every partner agrees to it",
    Role.ADMINISTRATOR: "an office; for the own organisation, named by whoever signs for it (decision 0039)",
    Role.BOARD_MEMBER: "an office, named by the own organisation",
    Role.TRUSTED_PERSON: "an office; every partner agrees to it",
    Role.FACILITATOR: "an engagement, with a last day and what it covers; every partner agrees to it",
    Role.PROGRAMME_OFFICER: "an office; opens what a partnership releases, and nothing can be released yet",
}
RIGHTS = """
## Rights
**yes**: over everything in the partnership. **(1)**: on the condition of this number, below. *Accord* is
Accord by itself: sweeps, and the commands of those who run the site.

"""
YES, ACCORD = "yes", "*Accord*"


def main() -> None:
    """Write the file."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    django.setup()
    TABLE.write_text(document(), encoding="utf-8")


def document() -> str:
    """Return the whole file; Django has to be set up, so that every room has registered its rights."""
    rights = [right for _name, right in sorted(all_rights().items()) if not right.name.startswith("test.")]
    numbers = _numbers(rights)
    parts = [HEAD, *_lines(_roles()), RIGHTS, *_lines(_rights(rights, numbers)), "\n## Conditions\n"]
    parts += [f"{number}. If {words}.\n" for words, number in numbers.items()]
    parts.append("\n## What is said to those who are refused\n")
    parts += _lines(_refusals(rights))
    return "".join(parts)


def _numbers(rights: list[Right]) -> dict[str, int]:
    """Number the conditions in the order in which the table comes upon them."""
    found: dict[str, int] = {}
    for right in rights:
        for role in Role:
            if role in right.conditions:
                found.setdefault(str(right.conditions[role].words), len(found) + 1)
    return found


def _roles() -> Iterator[str]:
    yield from _head(["role", "held by"])
    for role in Role:
        yield _row([str(role.label), COMES_FROM[role]])


def _rights(rights: list[Right], numbers: dict[str, int]) -> Iterator[str]:
    yield from _head(["right", *(str(role.label) for role in Role), ACCORD])
    for right in rights:
        cells = [_cell(right, role, numbers) for role in Role]
        yield _row([f"`{right.name}`", *cells, YES if right.system else ""])


def _cell(right: Right, role: Role, numbers: dict[str, int]) -> str:
    if role in right.roles:
        return YES
    condition: Condition | None = right.conditions.get(role)
    return f"({numbers[str(condition.words)]})" if condition else ""


def _refusals(rights: list[Right]) -> Iterator[str]:
    yield from _head(["right", "sentence"])
    for right in rights:
        yield _row([f"`{right.name}`", str(right.sentence)])


def _head(cells: list[str]) -> Iterator[str]:
    yield _row(cells)
    yield _row(["---"] * len(cells))


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _lines(rows: Iterator[str]) -> list[str]:
    return [f"{row}\n" for row in rows]


if __name__ == "__main__":
    main()
