"""Sections as lines for a terminal."""

from collections.abc import Iterator
from typing import Any

from accord.gateways.command.figures.words import Section, sections, title

MOST_ROWS = 20
"""So many rows of a table are printed; all of them are in --json and on the page."""


def lines(found: dict[str, Any]) -> Iterator[str]:
    """Everything to print."""
    yield f"{title(found)}."
    for section in sections(found):
        yield ""
        yield section.heading.upper()
        yield from section.sentences
        yield from _table(section)


def _table(section: Section) -> Iterator[str]:
    if not section.rows:
        return
    shown = [section.columns, *section.rows[:MOST_ROWS]]
    widths = [max(map(len, column)) for column in zip(*shown, strict=True)]
    for row in shown:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        yield ("  " + "  ".join(cells)).rstrip()
    if len(section.rows) > MOST_ROWS:
        yield f"  and {len(section.rows) - MOST_ROWS} more (--json or --html has them all)"
