"""Round on round where no roster says who came and went: only two results, and the answers of the second.

How many joined and how many left is not known, only by how many the answers grew or shrank. So every story is
told that fits, and the later mean must hide those who moved in each of them: a group of under ten answers is
banded in the round after a plain mean, unless five people at least must have moved, or somebody vouches that
nobody came or went where the number is the same (`steady`). It is weaker than a roster in one point: where
one person of a roster was replaced and six more answered than before, six are taken to have moved.

A group that has no past under its name may be one that is gone by now: merged, split or called otherwise. So
it is told the stories of all of these.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from accord.analysis.cells import MEAN_FLOOR, Banded, Shown
from accord.analysis.disclosure.movers import FEW_MOVED, Moved, matters
from accord.analysis.disclosure.since import Before, Earlier
from accord.analysis.disclosure.stories import Story
from accord.analysis.disclosure.value import Range, bands
from accord.analysis.published import Published

Key = tuple[str, str]
"""A cell by its group and its item."""


@dataclass(frozen=True, slots=True)
class Renamed:
    """Groups of this result that had no past under their name, and those of before that are none now."""

    new: frozenset[str] = frozenset()
    gone: frozenset[str] = frozenset()

    def pasts(self, group: str) -> tuple[str, ...]:
        """The groups of before that a group may be: the one of its name, else every one that is gone."""
        return tuple(sorted(self.gone)) if group in self.new else (group,)


def renamed(then: Iterable[str], now: Iterable[str]) -> Renamed:
    """Return which groups are new, and which are gone."""
    before, after = frozenset(then), frozenset(now)
    return Renamed(new=after - before, gone=before - after)


@dataclass(frozen=True, slots=True, kw_only=True)
class Untracked:
    """An earlier result as far as it can be read by anybody.

    options: of the scale. means: the plain means. bands: the bands, as means. steady: whether a group with as
    many answers as before is known to be the same people. near: cells of which no plain mean may stand, since
    the answers seem to be the same as before but for a few, and something would follow. renamed: groups that
    may be one another.
    """

    options: int
    means: Mapping[Key, Shown]
    bands: Mapping[Key, Range] = field(default_factory=dict)
    steady: bool = False
    near: frozenset[Key] = frozenset()
    renamed: Renamed = field(default_factory=Renamed)

    def stories(self, group: str, item: str, n: int) -> Iterator[Story]:
        """Everything that may have happened to a group of now n answers."""
        for name in self.renamed.pasts(group):
            key = name, item
            for then in self._earlier(key, n):
                steady = self.steady and name == group
                yield from _told_from(then, n, near=key in self.near, steady=steady)

    def parts(self, _item: str, _options: int) -> tuple[Earlier, ...]:
        """Nobody knows who was grouped otherwise."""
        return ()

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
    near: cells of which no plain mean may stand. renamed: for each result, groups that may be one another.
    """

    results: tuple[Published, ...]
    near: frozenset[Key] = frozenset()
    renamed: tuple[Renamed, ...] = ()

    def stories(self, group: str, item: str, n: int) -> Iterator[Story]:
        """Everything that may have happened to a group of n answers, told from each of the others."""
        near = (group, item) in self.near
        for number, told in enumerate(self.results):
            names = self.renamed[number] if self.renamed else Renamed()
            for then in (told.cells.get((name, item)) for name in names.pasts(group)):
                if isinstance(then, Shown | Banded):
                    yield from _told_from(then, n, near=near, steady=False)

    def parts(self, _item: str, _options: int) -> tuple[Earlier, ...]:
        """Nobody knows who was grouped otherwise."""
        return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unrostered(Before):
    """The result before, where nobody kept who was asked. later: results of after that stand already.
    renamed: for the one before and each of these, groups that may be one another.
    """

    later: tuple[Published, ...] = ()
    renamed: tuple[Renamed, ...] = ()

    def stories(self, group: str, item: str, n: int) -> Iterator[Story]:
        """Everything that may have happened to a group of n answers."""
        beside = Beside(results=(self.published, *self.later), near=self.near, renamed=self.renamed)
        return beside.stories(group, item, n)


def _told_from(then: Shown | Banded, n: int, *, near: bool, steady: bool) -> Iterator[Story]:
    """Every story by which a group of so many answers may have come of an earlier figure."""
    if near:
        yield Story(then, _least(n - then.n), fully=True)
    for moved in may_have_moved(n - then.n, steady=steady):
        if matters(then.n, n, moved):
            yield Story(then, moved)


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
