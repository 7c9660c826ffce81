"""Why a file was not read. Each says what was found and what to do about it."""

from typing import ClassVar

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Refused, Sentence
from accord.foundations.tables import limits


class Unreadable(Refused):
    """A file that was not read. Raised by its subclasses only."""

    sentence: ClassVar[Sentence] = _("This file cannot be read.")

    def __init__(self) -> None:
        super().__init__(self.sentence)


class NotASpreadsheet(Unreadable):
    """Neither a workbook nor a text of rows and columns."""

    sentence = _("This is not a spreadsheet that we can read. Save it as .xlsx or .csv, and choose it again.")


class Damaged(Unreadable):
    """A workbook that is cut off or contradicts itself."""

    sentence = _(
        "This file is damaged or cut off. "
        "Open it in your spreadsheet program, save it again, and choose it again."
    )


class Locked(Unreadable):
    """A workbook that is encrypted."""

    sentence = _("This file is locked with a password. Save a copy without one, and choose that.")


class HasMacros(Unreadable):
    """A workbook that carries programs."""

    sentence = _("This file holds macros. Save it as an ordinary .xlsx, which holds none, and choose that.")


class NotPlain(Unreadable):
    """A workbook with a document type, which serves only to reach for other files or to swell."""

    sentence = _(
        "This file holds instructions that no list needs. "
        "Copy the rows into a new, empty spreadsheet, save that, and choose it."
    )


class Swollen(Unreadable):
    """A workbook that needs far more room than what a person sees in it."""

    sentence = _(
        "This file unpacks to far more than a list needs. "
        "Copy the rows into a new, empty spreadsheet, save that, and choose it."
    )


class TooSlow(Unreadable):
    """A workbook that takes too long."""

    sentence = _(
        "Reading this file takes too long. "
        "Copy the rows into a new, empty spreadsheet, save that, and choose it."
    )


class TooLarge(Unreadable):
    """A file of too many bytes."""

    sentence = format_lazy(
        _("This file is larger than {most} megabytes, which is the most that we read."),
        most=limits.FILE_BYTES // limits.MEGABYTE,
    )


class TooManyRows(Unreadable):
    """A sheet of too many rows."""

    sentence = format_lazy(
        _("This file has more than {most} rows, which is the most that we read. Split it into several."),
        most=f"{limits.ROWS:,}",
    )


class TooManyColumns(Unreadable):
    """A sheet of too many columns."""

    sentence = format_lazy(
        _("This file has more than {most} columns, which is the most that we read. Take some out."),
        most=limits.COLUMNS,
    )


class TooManyCells(Unreadable):
    """A sheet that is neither too long nor too wide, but both together."""

    sentence = format_lazy(
        _(
            "This file has more than {most} cells, rows times columns, which is the most that we read. "
            "Leave out columns that are not needed, or split it into several."
        ),
        most=f"{limits.CELLS:,}",
    )


class NothingInIt(Unreadable):
    """No sheet has a cell with content."""

    sentence = _("There is nothing in this file.")
