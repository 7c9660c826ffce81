"""What flows between organisations, such as thanks: told so that nobody's private act follows.

Some of it is public, since those concerned agreed to that: it is counted as it is. What stayed between two
people is told as a count only where enough people gave and enough people got; where it is not told, it may be
nothing at all. No sums are told, since what is hidden would follow from them.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field

from accord.analysis.cells import Reason, Suppressed


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Something that one person gave another. source, target: their organisations. public: both agreed."""

    giver: Hashable
    receiver: Hashable
    source: Hashable
    target: Hashable
    public: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """What went from one organisation to another. public: acts that everybody may read. private: how many
    others, or that this is not told; then it may be none.
    """

    public: int = 0
    private: int | Suppressed = field(default=Suppressed(Reason.TOO_FEW))


def flows(acts: Iterable[Act], *, minimum: int) -> dict[tuple[Hashable, Hashable], Flow]:
    """Return what went from where to where, by (source, target), for each pair with any act.

    minimum: the agreed minimum of people. Private acts are counted where at least so many people gave them
    and at least so many got them: whoever knows the own ones then still faces all but one of these.
    """
    held: dict[tuple[Hashable, Hashable], list[Act]] = defaultdict(list)
    for act in acts:
        held[act.source, act.target].append(act)
    return {pair: _flow(found, minimum) for pair, found in held.items()}


def _flow(acts: list[Act], minimum: int) -> Flow:
    private = [act for act in acts if not act.public]
    public = len(acts) - len(private)
    people = ({act.giver for act in private}, {act.receiver for act in private})
    if min(map(len, people)) < minimum:
        return Flow(public=public)
    return Flow(public=public, private=len(private))
