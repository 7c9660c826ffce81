"""The same copy three times: as tables of a page, as JSON, and as a workbook. Pure."""

import json
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.text import slugify
from django.utils.translation import gettext as _

from accord.foundations import tables
from accord.foundations.registry import Cell
from accord.foundations.tables.writing import Written
from accord.privacy.selectors import Copy, Part
from accord.web.components import Column, Table

ON_A_PAGE = 50  # rows; whoever has done much finds all of it in the files
WIDEST = 60


def in_words(cell: Cell, zone: ZoneInfo) -> str:
    """Return a cell as a page says it: a moment on the partnership's clocks."""
    if isinstance(cell, datetime):
        return date_format(cell.astimezone(zone), "j F Y, H:i")
    return date_format(cell, "j F Y") if isinstance(cell, date) else str(cell)


def table(part: Part, zone: ZoneInfo) -> Table:
    """Return the rows of a part for a page: the newest where there are too many."""
    return Table(
        caption=part.what,
        caption_hidden=True,
        stacks=True,
        columns=tuple(Column(label) for label in part.columns),
        rows=tuple(tuple(in_words(cell, zone) for cell in row) for row in part.rows[-ON_A_PAGE:]),
    )


def left_out(part: Part) -> int:
    """Return how many rows stand in the files only."""
    return max(0, len(part.rows) - ON_A_PAGE)


def as_json(copy: Copy, zone: ZoneInfo) -> bytes:
    """Return the copy for a program: days and moments as ISO 8601, in the partnership's zone."""
    content = {
        "partnership": copy.partnership,
        "person": copy.person,
        "made_at": copy.made_at.isoformat(timespec="seconds"),
        "kept": [
            {
                "what": part.what,
                "why": part.why,
                "how_long": part.how_long,
                "on_erasure": part.erasure,
                "columns": part.columns,
                "rows": [[_plain(cell, zone) for cell in row] for row in part.rows],
            }
            for part in copy.parts
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def as_workbook(copy: Copy, zone: ZoneInfo) -> bytes:
    """Return the copy as an .xlsx: contents, then a sheet for each kind of which there is something."""
    contents = tables.Page(
        name=_("Contents"),
        header=(_("What"), _("Rows"), _("Why"), _("How long"), _("What erasure does")),
        rows=[(part.what, len(part.rows), part.why, part.how_long, part.erasure) for part in copy.parts],
        widest=WIDEST,
    )
    sheets = [
        tables.Page(
            name=f"{number} {part.what}",  # the number keeps long names apart once they are cut
            header=part.columns,
            rows=[[_written(cell, zone) for cell in row] for row in part.rows],
            widest=WIDEST,
        )
        for number, part in enumerate(copy.kept, start=1)
    ]
    return tables.book([contents, *sheets])


def file_name(copy: Copy, ending: str) -> str:
    """Return what a file of the copy is called: whose it is, and of which day."""
    return f"{slugify(copy.person, allow_unicode=True)}-{copy.made_at:%Y-%m-%d}.{ending}"


def _plain(cell: Cell, zone: ZoneInfo) -> str | int:
    if isinstance(cell, datetime):
        return cell.astimezone(zone).isoformat(timespec="seconds")
    return cell.isoformat() if isinstance(cell, date) else cell


def _written(cell: Cell, zone: ZoneInfo) -> Written:
    """A day stays a day; a moment is said in words, since a spreadsheet knows no zone."""
    return in_words(cell, zone) if isinstance(cell, datetime) else cell
