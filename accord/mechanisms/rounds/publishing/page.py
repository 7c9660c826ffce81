"""The page of a result, put together from pieces of evidence. Everything on it comes from `Published`."""

from collections.abc import Iterator
from typing import Any

from accord.analysis.published import Item, Published
from accord.mechanisms.rounds.publishing import drawings, heat, rules, sentences, tables
from accord.mechanisms.rounds.publishing.around import NOTHING, Around
from accord.mechanisms.rounds.publishing.evidence.alike import alike
from accord.mechanisms.rounds.publishing.evidence.answers import answers
from accord.mechanisms.rounds.publishing.evidence.asked import figures, not_guessed, statements
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


def pieces(
    published: Published, begun: Begun, around: Around = NOTHING, *, on_paper: bool = False
) -> list[Piece]:
    """Return the pieces of evidence there are, in the order in which they stand."""
    measured = measures(published, around.measured, begun, on_paper=on_paper)
    found = (
        *side_by_side(published, begun, on_paper=on_paper),
        measured,
        *in_depth(published, begun),
        comments(around.told),
    )
    return [piece for piece in found if piece is not None]


def side_by_side(published: Published, begun: Begun, *, on_paper: bool = False) -> Iterator[Piece | None]:
    """Give the pieces that stand above what was measured: groups beside each other."""
    yield gaps(published, begun.group)
    yield constructs(published, begun)
    asked = statements(published)
    others, core = ([item for item in asked if item.core is is_core] for is_core in (False, True))
    for key, caption, items in (
        ("statements", sentences.caption_of(others), others),
        ("core", sentences.CORE, core),
        ("beside", sentences.FIGURES, figures(published)),
    ):
        yield overview(published, items, begun, key=key, caption=caption, on_paper=on_paper)
    yield mirror(published, begun, on_paper=on_paper)


def in_depth(published: Published, begun: Begun) -> Iterator[Piece | None]:
    """Give the pieces that stand below it: how people answered, and what has changed."""
    yield answers(published, begun)
    yield alike(published, begun)
    yield since(published, begun)
    yield weights(published)


def heat_key(published: Published) -> list[tuple[str, str]]:
    """Return what the tints mean, on the scale that most statements have."""
    counts = [item.options for item in published.items if item.directed]
    return heat.key(max(set(counts), key=counts.count, default=drawings.DRAWN_OPTIONS))


def statement(published: Published, item: Item) -> dict[str, Any]:
    """Return all that is shown of one statement."""
    return in_short(published, item) | {
        "published": published,
        "gaps": [sentences.gap_in_words(published, gap) for gap in rules.gaps_of(published, item.key)],
        "weights": sentences.weights_in_words(published, rules.cell_of_everyone(published, item.key)),
        "changes": [
            sentences.change_in_words(published, change) for change in rules.changes_of(published, item.key)
        ],
        "parts": tables.statement_parts(published, item),
        "reasons": sentences.explained(tables.reasons_in(published, [item])),
    }


def at_a_glance(published: Published) -> dict[str, Any] | None:
    """Return what is shown of the statement with the widest sure gap, the first where there is none; who
    answered what only where two organisations tell. None where the result shows nothing at all.
    """
    first = rules.in_order_of_gaps(published, not_guessed(published))[:1]
    if not first or not rules.shows_anything(published):
        return None
    told = sum(bool(shown) for shown in drawings.distributions(published, first[0]))
    return in_short(published, first[0]) | ({} if told > 1 else {"distribution": None})


def in_short(published: Published, item: Item) -> dict[str, Any]:
    """Return what is shown of one statement in short: its pictures, and what they say."""
    gap = rules.widest_gap(published, item.key)
    return {
        "item": item,
        "name": sentences.short_name(published, item.key),
        "dots": drawings.dots(published, item),
        "distribution": drawings.distribution(published, item),
        "gap": sentences.gap_in_words(published, gap) if gap else "",
        "spread": sentences.spread_of_everyone(published, item.key),
    }
