"""What all measures say together."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accord.mechanisms.measures.rules import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.mechanisms.measures.series import Series


def overall(found: "Sequence[Series]") -> str:
    """Return how the measures stand altogether, as a heading."""
    aimed = [each.latest.verdict for each in found if each.latest and each.latest.verdict]
    outside = aimed.count(Verdict.OUTSIDE)
    if not found:
        return _("Nothing is measured yet.")
    if not aimed:
        return _("No value that has a target has come in yet.")
    if outside:
        words = ngettext(
            "One of {count} measures is outside its tolerance.",
            "{outside} of {count} measures are outside their tolerance.",
            outside,
        )
        words = words if len(aimed) > 1 else _("The one measure with a target is outside its tolerance.")
        return words.format(outside=outside, count=len(aimed))
    return ngettext(
        "The one measure with a target is on target or within its tolerance.",
        "All {count} measures are on target or within their tolerance.",
        len(aimed),
    ).format(count=len(aimed))


def missing_of_all(found: "Sequence[Series]") -> str:
    """Return of how many measures the value of the last period is not in, or nothing."""
    missing = sum(bool(each.points) and each.points[-1].is_missing for each in found)
    if not missing:
        return ""
    words = ngettext(
        "The last value of one measure is missing.", "The last value of {count} measures is missing.", missing
    )
    return words.format(count=missing)
