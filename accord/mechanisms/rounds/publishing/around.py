"""What stands around the figures of a result: what was measured, and what people wrote."""

from dataclasses import dataclass

from accord.mechanisms.rounds.comments.selectors import Told
from accord.mechanisms.rounds.publishing.figures import MeasuredFigure


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What a round showed beside its statements, and its comments once they are moderated."""

    measured: tuple[MeasuredFigure, ...] = ()
    told: Told | None = None


NOTHING = Around()
