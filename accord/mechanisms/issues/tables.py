"""The figures of issues as a table, and in one sentence."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.mechanisms.issues.texts import place_in_words
from accord.web.components import Column, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.mechanisms.issues.figures import Figures
    from accord.mechanisms.issues.models import Rung


def by_rung(found: "Figures", rungs: "Sequence[Rung]") -> Table:
    """Return one row for each rung, the lowest first."""
    return Table(
        caption=_("Issues by rung, the lowest first"),
        caption_hidden=True,
        stacks=True,
        columns=(
            Column(_("Rung")),
            Column(_("Open now"), numeric=True),
            Column(_("Over their time"), numeric=True),
            Column(_("Left it"), numeric=True),
            Column(_("Of these in time"), numeric=True),
            Column(_("Working days there, typically"), numeric=True),
            Column(_("Settled there"), numeric=True),
        ),
        rows=tuple(
            (
                place_in_words(rung),
                str(each.open),
                str(each.late),
                str(each.left),
                str(each.in_time) if each.left else "–",
                "–" if each.typical_days is None else f"{each.typical_days:g}",
                str(each.settled),
            )
            for rung, each in zip(rungs, found.rungs, strict=True)
        ),
    )


def settled_in_words(found: "Figures") -> str:
    """Return how many of all that were settled were settled on the lowest rung; "" before the first."""
    if not found.settled:
        return ""
    return _("{lowest} of {all} settled on the lowest rung").format(
        lowest=found.settled_lowest, all=found.settled
    )
