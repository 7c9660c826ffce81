"""The page of a result, put together from pieces of evidence. Everything on it comes from `Published`."""

from collections.abc import Iterator
from typing import Any

from accord.analysis.published import Item, Published
from accord.mechanisms.rounds.publishing import drawings, heat, rules, sentences, tables
from accord.mechanisms.rounds.publishing.around import NOTHING, Around
from accord.mechanisms.rounds.publishing.evidence.alike import alike
from accord.mechanisms.rounds.publishing.evidence.answers import answers
from accord.mechanisms.rounds.publishing.evidence.asked import besides, statements
from accord.mechanisms.rounds.publishing.evidence.comments import comments
from accord.mechanisms.rounds.publishing.evidence.constructs import constructs
from accord.mechanisms.rounds.publishing.evidence.gaps import gaps
from accord.mechanisms.rounds.publishing.evidence.measures import measures
from accord.mechanisms.rounds.publishing.evidence.mirror import mirror
from accord.mechanisms.rounds.publishing.evidence.overview import overview
from accord.mechanisms.rounds.publishing.evidence.piece import Piece
from accord.mechanisms.rounds.publishing.evidence.since import since
from accord.mechanisms.rounds.publishing.evidence.weights import weights
from accord.mechanisms.rounds.publishing.starts import Begun


def page(published: Published, begun: Begun, around: Around = NOTHING) -> dict[str, Any]:
    """Return what the page of a result shows, beginning where it begins for its reader."""
    first = rules.in_order_of_gaps(published, published.items)[:1]
    found = pieces(published, begun, around)
    return {
        "published": published,
        "heading": sentences.heading(published),
        "answered": sentences.answered_of_everyone(published),
        "first": at_a_glance(published, first[0]) if first and rules.shows_anything(published) else None,
        "pieces": found,
        "heat_key": heat_key(published),
        "certificate": sentences.certificate_in_words(published),
        "further": tables.further_groups(published),
        "reasons": sentences.explained(tables.reasons_in(published)),
    }


def pieces(
    published: Published, begun: Begun, around: Around = NOTHING, *, on_paper: bool = False
) -> list[Piece]:
    """Return the pieces of evidence there are, in the order in which they stand."""
    return [piece for piece in _all(published, begun, around, on_paper=on_paper) if piece is not None]


def _all(published: Published, begun: Begun, around: Around, *, on_paper: bool) -> Iterator[Piece | None]:
    yield gaps(published, begun.group)
    yield constructs(published, begun)
    asked = statements(published)
    others, core = ([item for item in asked if item.core is is_core] for is_core in (False, True))
    for key, caption, items in (
        ("statements", sentences.caption_of(others), others),
        ("core", sentences.CORE, core),
        ("beside", sentences.BESIDE, besides(published)),
    ):
        yield overview(published, items, begun, key=key, caption=caption, on_paper=on_paper)
    yield mirror(published, begun, on_paper=on_paper)
    yield measures(published, around.measured, begun, on_paper=on_paper)
    yield answers(published, begun)
    yield alike(published, begun)
    yield since(published, begun)
    yield weights(published)
    yield comments(around.told)


def heat_key(published: Published) -> list[tuple[str, str]]:
    """Return what the tints mean, on the scale that most statements have."""
    counts = [item.options for item in published.items if item.directed]
    return heat.key(max(set(counts), key=counts.count, default=drawings.DRAWN_OPTIONS))


def statement(published: Published, item: Item) -> dict[str, Any]:
    """Return all that is shown of one statement."""
    return in_short(published, item) | {
        "published": published,
        "weights": sentences.weights_in_words(published, rules.cell_of_everyone(published, item.key)),
        "changes": [
            sentences.change_in_words(published, change) for change in rules.changes_of(published, item.key)
        ],
        "parts": tables.statement_parts(published, item),
        "reasons": sentences.explained(tables.reasons_in(published, [item])),
    }


def at_a_glance(published: Published, item: Item) -> dict[str, Any]:
    """Return what is shown of the first statement; who answered what only where two organisations tell."""
    told = sum(bool(shown) for shown in drawings.distributions(published, item))
    return in_short(published, item) | ({} if told > 1 else {"distribution": None})


def in_short(published: Published, item: Item) -> dict[str, Any]:
    """Return what is shown of one statement in short: its pictures, and what they say."""
    found = rules.gaps_of(published, item.key)
    return {
        "item": item,
        "name": sentences.short_name(published, item.key),
        "dots": drawings.dots(published, item),
        "distribution": drawings.distribution(published, item),
        "gaps": [sentences.gap_in_words(published, gap) for gap in found],
        "spread": sentences.spread_of_everyone(published, item.key),
    }
