"""What a spreadsheet would bring, in sentences and tables."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.mechanisms.measures.words import amount_in_words, figure_in_words
from accord.partnership.importing.problems import Kind, findings
from accord.web.components import Column, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.mechanisms.measures.bringing import Line, Reading


def heading(reading: "Reading") -> str:
    """Say in one sentence what would happen, or what stops it."""
    mend = len(findings(reading.problems, Kind.MEND))
    if mend:
        words = ngettext(
            "One thing must be mended before these values can come in.",
            "{count} things must be mended before these values can come in.",
            mend,
        )
        return words.format(count=mend)
    new, revised = len(reading.lines) - len(reading.revised), len(reading.revised)
    if not reading.lines:
        return _("This file says nothing that we do not know already.")
    if not revised:
        return ngettext("One value would come in.", "{count} values would come in.", new).format(count=new)
    if not new:
        return ngettext("One value would change.", "{count} values would change.", revised).format(
            count=revised
        )
    words = _("New values: {new}. Values that would change: {revised}.")
    return words.format(new=new, revised=revised)


def done(count: int) -> str:
    """Say what was done."""
    return ngettext("One value is in.", "{count} values are in.", count).format(count=count)


def tables_of(reading: "Reading") -> list[Table]:
    """Return what is to be mended, what would change, what would come in, and what was left out."""
    found = [
        _problems(_("What to mend"), reading, Kind.MEND),
        _lines(_("What would change"), reading.revised),
        _lines(_("What would come in"), [line for line in reading.lines if not line.seen]),
        _problems(_("What we leave out or wonder about"), reading, Kind.NOTE),
    ]
    return [table for table in found if table.rows]


def _problems(caption: str, reading: "Reading", kind: Kind) -> Table:
    rows = tuple((each.places, each.words) for each in findings(reading.problems, kind))
    return Table(caption=caption, columns=(Column(_("Where")), Column(_("What we see"))), rows=rows)


def _lines(caption: str, lines: "Sequence[Line]") -> Table:
    columns = (
        Column(_("Measure")),
        Column(_("Period")),
        Column(_("Now"), numeric=True),
        Column(_("Then"), numeric=True),
    )
    rows = tuple(
        (
            line.measure.name,
            line.period.words,
            figure_in_words(line.was, line.measure),
            amount_in_words(line.amount, line.measure),
        )
        for line in lines
    )
    return Table(caption=caption, columns=columns, rows=rows)
