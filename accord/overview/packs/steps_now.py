"""The two sentences and the eight steps in a pack: figure, what people say, trend, weakest point."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.overview import people_say
from accord.overview.packs.contents import StepPart
from accord.overview.packs.trend import trend_in_words
from accord.web.components import Fact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.analysis.published import Published
    from accord.foundations.registry import Standing
    from accord.overview.board import Board, Entry


def steps_now(board: "Board", results: "Sequence[Published]") -> tuple[StepPart, ...]:
    """Return where each stands, nothing of drafts. results: on the charter, the latest first."""
    return tuple(_part(entry, results) for entry in (*board.sentences, *board.steps))


def _part(entry: "Entry", results: "Sequence[Published]") -> StepPart:
    descriptor, latest = entry.descriptor, results[0] if results else None
    standing = entry.standing
    says, weakest = _in_words(standing) if standing else (_("This is not open to you."), "")
    facts = (
        (_("Where it stands"), says),
        (_("In the latest round"), people_say.in_short(latest, descriptor.key) if descriptor.number else ""),
        (_("Over the last rounds"), trend_in_words(results, descriptor.key) if descriptor.number else ""),
        (_("Weakest point"), weakest),
    )
    return StepPart(
        number=str(descriptor.number or ""),
        title=descriptor.title,
        question=descriptor.question,
        facts=tuple(Fact(term, words) for term, words in facts if words),
        url=entry.url,
    )


def _in_words(standing: "Standing") -> tuple[str, str]:
    """Return the figure and the weakest point; words that go on with the figure's sentence stand with it."""
    says, weakest = str(standing.says), "" if standing.of_draft else str(standing.weakest)
    return (f"{says} {weakest}", "") if weakest[:1].islower() else (says, weakest)
