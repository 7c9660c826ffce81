"""What stands beside what people say: rooms above, which this one does not know, bring it (decision 0063)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from accord.foundations.access import Actor
from accord.mechanisms.rounds.comments.selectors import Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A measure's actual figure as it stood when people were asked, beside one statement of a result.

    item_key: the statement. name: of the measure. figure, target, stands: in words; target and stands are
    "" where there is none. url: where it is shown over time.
    """

    item_key: str
    name: str
    period: str
    figure: str
    target: str = ""
    stands: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What stands around the figures of a result: what was measured, and what people wrote."""

    measured: tuple[Measured, ...] = ()
    told: Told | None = None


NOTHING = Around()


MeasuredIn = Callable[[Actor, UUID], Sequence[Measured]]
_sources: list[MeasuredIn] = []


def measured_beside(source: MeasuredIn) -> MeasuredIn:
    """Register what was measured beside the statements of a round, by its id; use as a decorator."""
    if source not in _sources:
        _sources.append(source)
    return source


def measured(actor: Actor, round_id: UUID) -> list[Measured]:
    """Return what was measured beside the statements of a round, in the order in which rooms bring it."""
    return [found for source in _sources for found in source(actor, round_id)]
