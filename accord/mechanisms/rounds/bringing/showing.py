"""A proposed result, shown in full before it stands. Made of `Published` and of nothing else."""

from typing import Any

from accord.analysis.published import Published
from accord.mechanisms.rounds.publishing import rules, sentences, tables


def page_of(published: Published) -> dict[str, Any]:
    """Return what the page of a proposed result shows; nothing leads to pages that are not there yet."""
    ordered = rules.in_order_of_gaps(published, published.items)
    everyone = rules.everyone(published)
    return {
        "published": published,
        "heading": sentences.heading(published),
        "answered": sentences.answered_in_words(everyone) if everyone else "",
        "table": tables.overview_table(published, ordered, sentences.ALL_STATEMENTS, on_paper=True),
        "left_out": tables.left_out(published, ordered),
        "movements": [sentences.movement_in_words(found) for found in rules.movements(published)],
        "reasons": sentences.explained(tables.reasons_in(published)),
        "certificate": sentences.certificate_in_words(published),
    }
