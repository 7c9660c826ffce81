"""The descriptors of the eight steps and of the two sentences above them.

The dashboard, the rail and later the packs read these; adding a step touches no other file.
"""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from accord.analysis.figure import Figure
from accord.foundations.errors import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Where something is done: `label` says what happens there."""

    label: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a step stands in one partnership, in words with the figure behind them.

    says: the figure as a sentence ("4 of 6 leaders have a live commitment").
    weakest: the weakest point, in words; next_step: what to do about it.
    waits: whether somebody should do something now.
    built: False where this step cannot yet be worked on in Accord.
    """

    says: str
    figure: Figure | None = None
    weakest: str = ""
    next_step: Link | None = None
    waits: bool = False
    built: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Descriptor:
    """One of the eight steps (number 1 to 8) or one of the two sentences (number 0).

    key: the core statement that people answer about it, by key of the item ("" for the two sentences).
    question: what the step asks of a partnership, in the guidance's sense.
    url: the page of the step in a partnership.
    standing: where it stands; called inside the partnership's scope.
    """

    number: int
    key: str
    title: Sentence
    question: Sentence
    url: Callable[[UUID], str]
    standing: Callable[[UUID], Standing]


_steps: dict[str, Descriptor] = {}


def step(descriptor: Descriptor) -> Descriptor:
    """Register the descriptor of a step or of one of the two sentences."""
    _steps[descriptor.key] = descriptor
    return descriptor


def steps() -> list[Descriptor]:
    """Return the eight steps in the order of the guidance."""
    return sorted((found for found in _steps.values() if found.number), key=lambda found: found.number)


def sentences() -> list[Descriptor]:
    """Return the two sentences, the cascade before the plan."""
    return sorted((found for found in _steps.values() if not found.number), key=lambda found: found.key)
