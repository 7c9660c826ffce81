"""All measures as a page to print: each with what its chart says, the chart, and its periods."""

from typing import TYPE_CHECKING

from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from accord.foundations import clock
from accord.mechanisms.measures import altogether, charts, sentences
from accord.mechanisms.measures.words import owner_of, target_in_words, tolerance_in_words, whose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.mechanisms.measures.series import Series
    from accord.partnership.models import Partnership


def document(found: "Sequence[Series]", held: "Partnership") -> str:
    """Return measures as one HTML page for `accord.web.pdf`."""
    context = {
        "whose": held.name,
        "made_on": clock.today(held.zone),
        "heading": altogether.overall(found),
        "missing": altogether.missing_of_all(found),
        "measures": [_measure(each) for each in found],
    }
    return render_to_string("measures/document.html", context)


def _measure(series: "Series") -> dict[str, object]:
    drawn = charts.chart(series)
    return {
        "name": series.measure.name,
        "heading": sentences.heading(series),
        "says": sentences.says(series),
        "about": _about(series),
        "chart": drawn,
        "table": drawn.table if drawn else None,
    }


def _about(series: "Series") -> str:
    """What the register says, in one line."""
    measure, aim = series.measure, series.aim_now
    words = _(
        "{why} Figure of {whose}; owner: {owner}; source: {source}. Target: {target}; tolerance: {tolerance}."
    )
    return words.format(
        why=measure.why,
        whose=whose(measure),
        owner=owner_of(measure),
        source=measure.source,
        target=target_in_words(aim, measure),
        tolerance=tolerance_in_words(aim, measure) if aim else _("none"),
    )
