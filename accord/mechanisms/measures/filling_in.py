"""The file in which values are written, and brought back."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.foundations import tables
from accord.mechanisms.measures.taking import number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.mechanisms.measures.series import Series

TO_FILL_IN = 8
"""So many of the last periods stand in the file to fill in."""


def to_fill_in(found: "Sequence[Series]") -> bytes:
    """Return the file in which values are written and brought back: the last periods of each measure."""
    rows = [
        [each.measure.name, point.period.key, number(point.amount), each.measure.unit]
        for each in found
        for point in each.points[-TO_FILL_IN:]
    ]
    return tables.workbook(_("Values"), [_("Measure"), _("Period"), _("Value"), _("Unit")], rows)
