"""Round on round where no roster says who came and went: only two results, and the answers of the second.

How many joined and how many left is not known, only by how many the answers grew or shrank. So every story is
told that fits, and the later mean must hide those who moved in each of them: a group of under ten answers is
banded in the round after a plain mean, unless five people at least must have moved, or somebody vouches that
nobody came or went where the number is the same (`steady`). It is weaker than a roster in one point: where
one person of a roster was replaced and six more answered than before, six are taken to have moved.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from accord.analysis.cells import MEAN_FLOOR, Banded, Shown
from accord.analysis.disclosure.since import FEW_MOVED, Before, Moved, Story, matters
from accord.analysis.disclosure.value import Range, bands
from accord.analysis.published import Published

Key = tuple[str, str]
"""A cell by its group and its item."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Untracked:
    """An earlier result as far as it can be read by anybody.

    options: of the scale. means: the plain means. bands: the bands, as means. steady: whether a group with as
    many answers as before is known to be the same people. near: cells of which no plain mean may stand, since
    the answers seem to be the same as before but for a few, and something would follow.
    """

    options: int
    means: Mapping[Key, Shown]
    bands: Mapping[Key, Range] = field(default_factory=dict)
    steady: bool = False
    near: frozenset[Key] = frozenset()

    def stories(self, group: str, item: str, n: int) -> Iterator[Story]:
        """Everything that may have happened to a group of now n answers."""
        key = group, item
        for then in self._earlier(key, n):
            if key in self.near:
                yield Story(then, _least(n - then.n), fully=True)
            for moved in may_have_moved(n - then.n, steady=self.steady):
                if matters(then.n, n, moved):
                    yield Story(then, moved)

    def _earlier(self, key: Key, n: int) -> Iterator[Shown | Banded]:
        """The earlier figure; a band tells its number of answers only by its edges."""
        if key in self.means:
            yield self.means[key]
        elif key in self.bands:
            low, high = self.bands[key]
            for size in range(max(MEAN_FLOOR, n - FEW_MOVED), n + FEW_MOVED + 1):
                if _are_edges(self.bands[key], size, self.options):
                    yield Banded(low=low, high=high, n=size)


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """Results that are published already and lie before or after this one, without rosters.

    Who joined between two rounds left on the way back: it does not matter which of two was published first.
    """

    results: tuple[Published, ...]
    near: frozenset[Key] = frozenset()

    def stories(self, group: str, item: str, n: int) -> Iterator[Story]:
        """Everything that may have happened to a group of n answers, told from each of the others."""
        for told in self.results:
            then = told.cells.get((group, item))
            if isinstance(then, Shown | Banded):
                for moved in may_have_moved(n - then.n):
                    if matters(then.n, n, moved):
                        yield Story(then, moved)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unrostered(Before):
    """The result before, where nobody kept who was asked. later: results of after that stand already."""

    later: tuple[Published, ...] = ()

    def stories(self, group: str, item: str, n: int) -> Iterator[Story]:
        """Everything that may have happened to a group of n answers."""
        return Beside(results=(self.published, *self.later)).stories(group, item, n)


def may_have_moved(more: int, *, steady: bool = False) -> Iterator[Moved]:
    """Who may have moved where so many more answered; steady: if as many answered, the same did."""
    least = _least(more)
    yield least
    if more or not steady:
        for others in range(1, (FEW_MOVED - abs(more)) // 2 + 1):
            yield Moved(joined=least.joined + others, left=least.left + others)


def _least(more: int) -> Moved:
    """Who must have moved at least."""
    return Moved(joined=max(more, 0), left=max(-more, 0))


def _are_edges(edges: Range, n: int, options: int) -> bool:
    """Whether a band, or a run of bands, of n answers reaches so far."""
    fixed = bands(n, options).means
    return any(abs(band.low - edges.low) < 1e-6 for band in fixed) and any(
        abs(band.high - edges.high) < 1e-6 for band in fixed
    )
