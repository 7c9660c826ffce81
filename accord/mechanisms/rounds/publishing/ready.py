"""What the page of a result says for everybody who begins at the same place, made once in a process.

A published result never changes, so what is drawn from it alone does not either. Here stands nothing that
depends on who reads: comments, what was measured, what comes next and what a reader may do are put beside it
anew each time, and whether a reader may see the result at all was asked before.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from accord.analysis.published import Published
from accord.foundations import scope
from accord.foundations.recent import Recent
from accord.mechanisms.rounds.publishing import page as pages
from accord.mechanisms.rounds.publishing import sentences, tables
from accord.mechanisms.rounds.publishing.around import Around
from accord.mechanisms.rounds.publishing.evidence.comments import comments
from accord.mechanisms.rounds.publishing.evidence.measures import measures
from accord.mechanisms.rounds.publishing.evidence.piece import Piece
from accord.mechanisms.rounds.publishing.starts import Begun

PAGES = 64
"""So many beginnings of results are kept; the page of a large result has some hundred kilobytes."""

_Key = tuple[UUID, str, str | None, str | None, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A piece of evidence as it stands on the page: its place, its sentence, and all of it."""

    key: str
    heading: str
    html: SafeString


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """The parts of a page that nothing but the result and its beginning decide.

    above, below: the pieces on both sides of what was measured.
    """

    heading: str
    answered: str
    certificate: str
    first: SafeString
    above: tuple[Drawn, ...]
    below: tuple[Drawn, ...]
    further: SafeString
    reasons: SafeString


_made: Recent[_Key, Ready] = Recent(PAGES)


def ready(published: Published, begun: Begun, digest: str) -> Ready:
    """Return the page of a result, beginning where it begins for its reader. digest: of the result."""
    group = begun.group.key if begun.group else None
    columns = tuple(column.key for column in begun.columns)
    key = (scope.current(), digest, get_language(), group, columns)
    return _made.get(key, lambda: _ready(published, begun))


def pieces(published: Published, begun: Begun, around: Around, digest: str) -> list[Drawn]:
    """Return the pieces of the page in their order, with what was measured and what people wrote."""
    found = ready(published, begun, digest)
    measured = _drawn(published, [measures(published, around.measured, begun)])
    return [*found.above, *measured, *found.below, *_drawn(published, [comments(around.told)])]


def _ready(published: Published, begun: Begun) -> Ready:
    first = pages.at_a_glance(published)
    return Ready(
        heading=sentences.heading(published),
        answered=sentences.answered_of_everyone(published),
        certificate=sentences.certificate_in_words(published),
        first=_html("first", {"first": first, "published": published}) if first else SafeString(),
        above=_drawn(published, pages.side_by_side(published, begun)),
        below=_drawn(published, pages.in_depth(published, begun)),
        further=_html("further", {"further": tables.further_groups(published)}),
        reasons=_html("reasons", {"reasons": sentences.explained(tables.reasons_in(published))}),
    )


def _drawn(published: Published, found: Iterable[Piece | None]) -> tuple[Drawn, ...]:
    key = pages.heat_key(published)
    return tuple(
        Drawn(
            key=piece.key,
            heading=piece.heading,
            html=_html("piece", {"piece": piece, "heat_key": key}),
        )
        for piece in found
        if piece is not None
    )


def _html(name: str, context: dict[str, object]) -> SafeString:
    return render_to_string(f"publishing/{name}.html", context)
