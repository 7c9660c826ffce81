"""What raters see of all leaders together, as a table and a picture."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.agreement.stages import names
from accord.analysis.cells import Banded, Cell, Shown
from accord.mechanisms.rounds.reports.words import number
from accord.partnership import selectors as partnership
from accord.steps.leadership.feedback.drawing import mark
from accord.web.components import Column, Table
from accord.web.pictures import Axis, DotRow, DotRows, Group

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from accord.steps.leadership.feedback.models import Year
    from accord.steps.leadership.feedback.together.reading import Group as Apart

NOTHING = "–"


def table(year: "Year", now: "Mapping[str, Cell]", then: "Mapping[str, Cell]", before: str) -> Table:
    """Return each statement with this year’s figure, and that of the year before where there is one."""
    columns = [Column(_("Statement")), Column(year.title), Column(_("Surely between"))]
    columns += [Column(before)] if then else []
    return Table(
        caption=_("All leaders together, from 1 to 5; in brackets, how many leaders"),
        caption_hidden=True,
        columns=tuple(columns),
        rows=tuple(
            (*row, *([words(then.get(each["key"]))] if then else []))
            for each, row in zip(year.statements, figures(year, now), strict=True)
        ),
        stacks=True,
    )


def figures(year: "Year", now: "Mapping[str, Cell]") -> list[tuple[str, str, str]]:
    """Return each statement with its figure, and between what that surely lies."""
    return [
        (f"{at}. {each['text']}", words(now.get(each["key"])), surely(now.get(each["key"])))
        for at, each in enumerate(year.statements, start=1)
    ]


def by_organisation(year: "Year", groups: "Sequence[Apart]") -> Table | None:
    """Return each statement with the leaders of every organisation; None where it is told of all only."""
    if not groups:
        return None
    named = {str(found.id): found.name for found in partnership.organisations()}
    return Table(
        caption=_("Leaders by organisation, from 1 to 5; in brackets, how many leaders"),
        caption_hidden=True,
        columns=(
            Column(_("Statement")),
            *(
                Column(names(name for key, name in named.items() if key in group.organisations))
                for group in groups
            ),
        ),
        rows=tuple(
            (f"{at}. {each['text']}", *(words(group.cells.get(each["key"])) for group in groups))
            for at, each in enumerate(year.statements, start=1)
        ),
    )


def picture(year: "Year", now: "Mapping[str, Cell]") -> DotRows | None:
    """Return all statements one under the other; None where nothing is told."""
    rows = [(at, each, now[each["key"]]) for at, each in enumerate(year.statements, start=1)]
    told = [row for row in rows if isinstance(row[2], Shown | Banded)]
    if not told:
        return None
    return DotRows(
        key="leaders-together",
        title=_("What raters see of all leaders together"),
        sentence=_("From 1, the least, to 5, the most; every leader counts once."),
        axis=Axis(("1", "2", "3", "4", "5")),
        rows=tuple(
            DotRow(
                group=Group(name=f"{at} {each['topic']}", letter=str(at), hue=1, detail=leaders(cell)),
                mark=mark(cell),
            )
            for at, each, cell in told
        ),
    )


def leaders(cell: Cell) -> str:
    """Return how many leaders stand behind a figure."""
    n = getattr(cell, "n", 0)
    return ngettext("{count} leader", "{count} leaders", n).format(count=n)


def surely(cell: Cell | None) -> str:
    """Return the interval of a figure in words; of a range and of what is not told there is none."""
    if not isinstance(cell, Shown):
        return NOTHING
    low, high = number(cell.low), number(cell.high)
    return low if low == high else _("{low} and {high}").format(low=low, high=high)


def words(cell: Cell | None) -> str:
    """Return a figure in a few words."""
    match cell:
        case Shown(mean=mean, n=n):
            return f"{number(mean)} ({n})"
        case Banded(low=low, high=high, n=n):
            return _("{low} to {high} ({n})").format(low=number(low), high=number(high), n=n)
        case None:
            return NOTHING
        case _:
            return _("not told")
