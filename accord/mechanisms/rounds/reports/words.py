"""What a cell of a report says, in words. From figures that may be told, and from nothing else."""

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _late

from accord.analysis.cells import Banded, Cell, Reason, Shown, Suppressed
from accord.analysis.published import Item

WHY = {
    Reason.TOO_FEW: _late(
        "Fewer than three raters of this group answered. They count among all raters together."
    ),
    Reason.RATER_GROUP: _late(
        "This group stands with a smaller one, so that nobody can be picked out of that."
    ),
    Reason.VALUE: _late("So few raters agree so much that a figure would tell what each of them answered."),
    Reason.CHANGED: _late(
        "A few raters came or went since the last report, and a figure would tell of them."
    ),
    Reason.WOULD_FOLLOW: _late("Together with the other figures it would tell what somebody answered."),
}


def told(cell: Cell, item: Item) -> str:
    """Return a cell in a few words, with its raters: “3.8 (12)”, “3.0 to 5.0 (4)”, or “not told”."""
    match cell:
        case Shown():
            return _("{mean} ({n})").format(mean=number(cell.mean), n=cell.n)
        case Banded(low=1, high=item.options):
            return _("not told ({n})").format(n=cell.n)
        case Banded(low=low, high=high):
            words = _("{low} to {high} ({n})")
            return words.format(low=number(low), high=number(high), n=cell.n)
        case Suppressed():
            return _("not told")


def why(cell: Cell) -> str:
    """Return why a cell tells less than a figure; "" where it is one."""
    if isinstance(cell, Shown):
        return ""
    return str(WHY.get(cell.reason, _("We could not prove that nobody can be picked out of it.")))


def number(value: float) -> str:
    """Return a figure as it is shown: to one decimal."""
    return str(number_format(value, decimal_pos=1))
