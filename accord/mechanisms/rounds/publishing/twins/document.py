"""A result as a page to print: what the screen says, and every figure, with nothing to click."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from django.template.loader import render_to_string

from accord.analysis.published import Item, Published
from accord.foundations.errors import Sentence
from accord.mechanisms.rounds.publishing import drawings, rules, sentences, tables, trends
from accord.mechanisms.rounds.publishing.twins.naming import closed_on


def document(published: Published, *, whose: str, zone: ZoneInfo, before: Published | None = None) -> str:
    """Return a result as one HTML page for `accord.web.pdf`.

    whose: the name of the partnership. before: the result that trends go on from.
    """
    ordered = rules.in_order_of_gaps(published, published.items)
    others = [item for item in ordered if not item.core]
    context = {
        "published": published,
        "whose": whose,
        "closed_on": closed_on(published, zone),
        "heading": sentences.heading(published),
        "answered": sentences.answered_of_everyone(published),
        "about_behaviours": any(item.behaviour or item.core for item in ordered),
        "behaviours": _overview(published, others, sentences.caption_of(others)),
        "core": _overview(published, [item for item in ordered if item.core], sentences.CORE),
        "movements": [sentences.movement_in_words(found) for found in rules.movements(published)],
        "statements": [_statement(published, item, place) for place, item in enumerate(ordered, start=1)],
        "reasons": sentences.explained(tables.reasons_in(published)),
        "before": before,
        "trends": trends.of_all(published, trends.trends(published, before)) if before else [],
        "certificate": sentences.certificate_in_words(published),
        "digest": published.digest(),
    }
    return render_to_string("publishing/document.html", context)


def _overview(published: Published, items: Sequence[Item], caption: Sentence) -> dict[str, Any] | None:
    if not items:
        return None
    return {
        "table": tables.overview_table(published, items, caption, on_paper=True),
        "left_out": tables.left_out(published, items),
    }


def _statement(published: Published, item: Item, place: int) -> dict[str, Any]:
    """One statement with its picture and all groups; the picture is named, so that each is itself."""
    return {
        "item": item,
        "name": sentences.short_name(published, item.key),
        "dots": replace(drawings.dots(published, item), key=f"means-{place}"),
        "gaps": [sentences.gap_in_words(published, gap) for gap in rules.gaps_of(published, item.key)],
        "spread": sentences.spread_of_everyone(published, item.key),
        "weights": sentences.weights_in_words(published, rules.cell_of_everyone(published, item.key)),
        "changes": [
            sentences.change_in_words(published, change) for change in rules.changes_of(published, item.key)
        ],
        "table": tables.statement_table(published, item, on_paper=True),
    }
