"""A result as a page to print: what the screen says, and every figure, with nothing to click.

A large result is cut to what the page shows unfolded, and of each statement to the table of everyone, each
organisation and each tier. The workbook has all of it.
"""

from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from django.template.loader import render_to_string

from accord.analysis.published import Item, Published
from accord.mechanisms.rounds.publishing import drawings, rules, sentences, starts, tables, trends
from accord.mechanisms.rounds.publishing.around import NOTHING, Around
from accord.mechanisms.rounds.publishing.page import heat_key, pieces
from accord.mechanisms.rounds.publishing.twins.naming import closed_on

MOST_WITHOUT_CONTENTS = 6
"""Of more statements than these the document says on which page each stands."""
MOST_FIGURES = 400
"""Of more figures than these the document says only what the page shows unfolded."""


def document(
    published: Published,
    *,
    whose: str,
    zone: ZoneInfo,
    around: Around = NOTHING,
    before: Published | None = None,
) -> str:
    """Return a result as one HTML page for `accord.web.pdf`, beginning with everyone.

    whose: the name of the partnership. around: what stands around the figures. before: the result that trends
    go on from.
    """
    is_cut = len(published.cells) > MOST_FIGURES
    ordered = rules.in_order_of_gaps(published, published.items)
    begun = starts.begun(published, starts.Own(), starts.Start.EVERYONE)
    context = {
        "published": published,
        "whose": whose,
        "closed_on": closed_on(published, zone),
        "heading": sentences.heading(published),
        "answered": sentences.answered_of_everyone(published),
        "pieces": pieces(published, begun, around, on_paper=True),
        "heat_key": heat_key(published),
        "is_long": len(ordered) > MOST_WITHOUT_CONTENTS,
        "is_cut": is_cut,
        "statements": [
            _statement(published, item, place, is_cut=is_cut) for place, item in enumerate(ordered, start=1)
        ],
        "reasons": sentences.explained(tables.reasons_in(published)),
        "before": before,
        "trends": trends.of_all(published, trends.trends(published, before)) if before else [],
        "certificate": sentences.certificate_in_words(published),
        "digest": published.digest(),
    }
    return render_to_string("publishing/document.html", context)


def _statement(published: Published, item: Item, place: int, *, is_cut: bool) -> dict[str, Any]:
    """One statement with its picture and all groups; the picture is named, so that each is itself."""
    parts = tables.statement_parts(published, item, on_paper=True)
    found = rules.gaps_of(published, item.key)
    changed = () if is_cut else rules.changes_of(published, item.key)
    return {
        "place": f"statement-{place}",
        "item": item,
        "name": sentences.short_name(published, item.key),
        "dots": None if is_cut else replace(drawings.dots(published, item), key=f"means-{place}"),
        "gaps": [sentences.gap_in_words(published, gap) for gap in found[: 1 if is_cut else None]],
        "spread": sentences.spread_of_everyone(published, item.key),
        "weights": sentences.weights_in_words(published, rules.cell_of_everyone(published, item.key)),
        "changes": [sentences.change_in_words(published, change) for change in changed],
        "parts": parts[:1] if is_cut else parts,
    }
