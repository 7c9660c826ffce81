"""The descriptors of the eight steps and of the two sentences above them.

The dashboard, the rail and later the packs read these; adding a step touches no other file.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from accord.analysis.figure import Figure
from accord.foundations.access import Actor
from accord.foundations.errors import Sentence
from accord.foundations.links import Link


class Weight(IntEnum):
    """How much a headline matters now."""

    AT_REST = 1
    """Nothing is to be done."""
    UNDER_WAY = 2
    """Something goes on, and somebody may look after it."""
    WAITS = 3
    """Something has come to a stop until somebody acts."""
    MISSING = 4
    """Nothing else can begin without it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Headline:
    """What a step would say first about the partnership: one sentence, and what to do about it.

    sentence: what is the case. basis: where that comes from and from how many people, as sentences.
    next_step: what the reader can do about it.
    """

    weight: Weight
    sentence: Sentence
    basis: Sentence = ""
    next_step: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a step stands in one partnership, in words with the figure behind them.

    says: the figure as a sentence ("4 of 6 leaders have a live commitment").
    weakest: the weakest point, in words; next_step: what the reader can do about it.
    waits: whether somebody should do something now.
    headline: what the step would say first, if it has anything to say.
    of_draft: weakest point and headline speak of a draft: what leaves the house leaves them out.
    """

    says: Sentence
    figure: Figure | None = None
    weakest: Sentence = ""
    next_step: Link | None = None
    waits: bool = False
    headline: Headline | None = None
    of_draft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Descriptor:
    """One of the eight steps (number 1 to 8) or one of the two sentences (number 0).

    key: names it in addresses, and names the core statement of a step (`core:<key>`).
    title: one word. question: what it asks of a partnership, in the guidance's sense.
    url, standing: its page, and where it stands for a reader; both called in the partnership's scope.
    place: the order in which the two sentences stand, 1 and 2.
    rooms: further rooms whose pages belong to it, by the namespace of their addresses.
    leads_in: the phases of a partnership in which it matters before others, by name.
    waits: the same as `standing` says of it, where that alone can be said with fewer questions: the rail
    around every page asks no more.
    """

    number: int
    key: str
    title: Sentence
    question: Sentence
    url: Callable[[], str]
    standing: Callable[[Actor], Standing]
    place: int = 0
    rooms: tuple[str, ...] = ()
    leads_in: frozenset[str] = frozenset()
    waits: Callable[[Actor], bool] | None = None

    def is_waiting(self, actor: Actor) -> bool:
        """Say whether somebody should do something now, as far as a reader may know; raises Denied."""
        return self.standing(actor).waits if self.waits is None else self.waits(actor)


_steps: dict[str, Descriptor] = {}


def step(descriptor: Descriptor) -> Descriptor:
    """Register the descriptor of a step or of one of the two sentences."""
    _steps[descriptor.key] = descriptor
    return descriptor


def steps() -> list[Descriptor]:
    """Return the eight steps in the order of the guidance."""
    return sorted((found for found in _steps.values() if found.number), key=lambda found: found.number)


def sentences() -> list[Descriptor]:
    """Return the two sentences in the order of the guidance."""
    return sorted((found for found in _steps.values() if not found.number), key=lambda found: found.place)
