"""One figure of all leaders together over all statements, with that of the year before: for the dashboard."""

from dataclasses import dataclass
from statistics import fmean
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.analysis.cells import Cell, Shown
from accord.mechanisms.rounds.reports.words import number
from accord.steps.leadership.feedback.together.reading import cells_of, latest

if TYPE_CHECKING:
    from accord.steps.leadership.feedback.models import Together


@dataclass(frozen=True, slots=True)
class Overall:
    """The mean of what stands plainly of each statement; before: of the same statements a year before."""

    mean: float
    before: float | None


def overall() -> Overall | None:
    """Return the latest figure, made from nothing but what is published; None where none stands plainly.

    Of two years the statements that stand in both are compared, and no other.
    """
    found = latest()
    return overall_of(*found) if found else None


def overall_of(made: "Together", last: "Together | None") -> Overall | None:
    """Return the figure of one year beside that of the year before; None where none stands plainly."""
    now, then = _plain(cells_of(made)), _plain(cells_of(last)) if last else {}
    both = now.keys() & then.keys()
    if both:
        return Overall(fmean(now[key] for key in both), fmean(then[key] for key in both))
    return Overall(fmean(now.values()), None) if now else None


def heading(found: Overall | None) -> str:
    """Return it as a sentence of its own, for the page and for packs."""
    if found is None:
        return _("What raters see of all leaders together.")
    if found.before is None:
        return _("Raters see our leaders at {mean} of 5.").format(mean=number(found.mean))
    return _("Raters see our leaders at {mean} of 5, after {before} the year before.").format(
        mean=number(found.mean), before=number(found.before)
    )


def in_words(found: Overall | None) -> str:
    """Return it as a part of a sentence; nothing where there is none."""
    if found is None:
        return ""
    if found.before is None:
        return _("raters see them at {mean} of 5").format(mean=number(found.mean))
    return _("raters see them at {mean} of 5, after {before} the year before").format(
        mean=number(found.mean), before=number(found.before)
    )


def _plain(cells: dict[str, Cell]) -> dict[str, float]:
    return {key: cell.mean for key, cell in cells.items() if isinstance(cell, Shown)}
