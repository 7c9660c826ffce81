"""What was found of one item while more was told of it or less, and so need not be looked for again."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import scipy
from numpy.typing import NDArray

from accord.analysis.disclosure.audience import Place
from accord.analysis.disclosure.linear import Matrix, Numbers
from accord.analysis.disclosure.value import Range
from accord.analysis.disclosure.worlds import Merged, Worlds


@dataclass(frozen=True, slots=True, eq=False)
class Proved:
    """What is known already. widths: by atom. joined: (atoms,), where people stand who were told apart
    before.
    """

    widths: Mapping[int, float]
    joined: NDArray[np.bool_]


class Memory:
    """The worlds of one item that were found so far. Where less is told they are worlds still, where more is
    told most of them.
    """

    def __init__(self) -> None:
        self._kept: dict[tuple[Place, ...], tuple[Merged, Numbers]] = {}
        self._last: tuple[Merged, Mapping[Place, Range], Mapping[int, float]] | None = None

    def recall(self, merged: Merged) -> Numbers:
        """Worlds of these atoms, (atoms, worlds), whatever is told of them."""
        own = self._kept.get(merged.places)
        if own is not None:
            return own[1]
        told = frozenset(merged.places)
        for places, (earlier, found) in reversed(self._kept.items()):
            if told <= frozenset(places):
                return np.asarray(_parts_of(merged, earlier) @ found)
        return np.empty((len(merged.truth), 0))

    def proved(self, merged: Merged, told: Mapping[Place, Range]) -> Proved:
        """What was proved last, as far as it holds where as much or less is told.

        Every world then is one now. But people who were told apart and are not any more may have answered
        otherwise than each of them could before: as readers they have to be asked again.
        """
        if self._last is None or not _is_less(told, self._last[1]):
            return Proved({}, np.zeros(len(merged.truth), dtype=bool))
        earlier, _told, widths = self._last
        parts = _parts_of(merged, earlier)
        joined = np.diff(parts.indptr) > 1
        whose = {new: int(parts.indices[parts.indptr[new]]) for new in np.flatnonzero(~joined).tolist()}
        return Proved({new: widths[old] for new, old in whose.items() if old in widths}, joined)

    def keep(self, worlds: Worlds, told: Mapping[Place, Range], widths: Mapping[int, float]) -> None:
        """Keep what was found, and the widths that were proved of atoms."""
        self._last = (worlds.of, dict(told), widths)
        self._kept.pop(worlds.of.places, None)
        self._kept[worlds.of.places] = (worlds.of, worlds.by_atom)


def _is_less(told: Mapping[Place, Range], before: Mapping[Place, Range]) -> bool:
    """Whether of no group more is told than before."""
    return all(
        place in before and sums.low <= before[place].low and before[place].high <= sums.high
        for place, sums in told.items()
    )


def _parts_of(merged: Merged, earlier: Merged) -> Matrix:
    """Of which atoms that were told apart before each atom is made, (atoms, earlier atoms)."""
    pairs = np.unique(np.stack([merged.atom, earlier.atom])[:, merged.atom >= 0], axis=1)
    shape = (len(merged.truth), len(earlier.truth))
    return scipy.sparse.csr_array((np.ones(pairs.shape[1]), (pairs[0], pairs[1])), shape=shape)
