"""All measures as a page to print: each with what its chart says, the chart, and its periods."""

from typing import TYPE_CHECKING

from django.template.loader import render_to_string

from accord.foundations import clock
from accord.mechanisms.measures import charts, rows, sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.mechanisms.measures.series import Series
    from accord.partnership.models import Partnership


def document(found: "Sequence[Series]", held: "Partnership") -> str:
    """Return measures as one HTML page for `accord.web.pdf`."""
    context = {
        "whose": held.name,
        "made_on": clock.today(held.zone),
        "heading": sentences.overall(found),
        "missing": sentences.missing_of_all(found),
        "measures": [_measure(each) for each in found],
    }
    return render_to_string("measures/document.html", context)


def _measure(series: "Series") -> dict[str, object]:
    drawn = charts.chart(series)
    return {
        "name": series.measure.name,
        "heading": sentences.heading(series),
        "says": sentences.says(series),
        "facts": rows.facts(series),
        "chart": drawn,
        "table": drawn.table if drawn else None,
    }
