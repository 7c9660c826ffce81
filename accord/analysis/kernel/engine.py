"""The two engines of the kernel, and the choice between them."""

from collections.abc import Mapping
from importlib.util import find_spec
from typing import Protocol

from accord.analysis.kernel.tally import Block, Column, Layout, Places, Spreads, Tally, Wholes
from accord.analysis.kernel.twin import Twin
from accord.analysis.moments import Counts, Numbers
from accord.analysis.table import Marks


class Engine(Protocol):
    """Fills tallies, and reads what costs most from them. Callers have checked codes and groups.

    block: int8, (items, people), 1..options, MISSING or NOT_APPLICABLE. groups: int32, (people,),
    0..groups-1, or -1 outside every group.
    """

    def pack(self, columns: Mapping[int, Column], layout: Layout, block: Block) -> Marks:
        """Write columns of a file into a block, by item; whether a value of each lies outside, (items,)."""

    def add(self, block: Block, groups: Places, tally: Tally) -> None:
        """Add a block. However the same people are cut into blocks, the sums are the same to the last bit."""

    def pool(self, part: Wholes | Numbers, parents: Places, out: Counts | Numbers) -> None:
        """Add the rows of a part of a tally to the rows of its parents."""

    def spreads(self, tally: Tally) -> Spreads:
        """The mean variance of the items of each scale in each group."""


def compiled(*, threads: int) -> Engine:
    """The compiled engine, or its twin where the extra `large` is not installed.

    The first call on a machine compiles for some seconds; later processes load what it kept.
    """
    if find_spec("numba") is None:
        return Twin()
    from accord.analysis.kernel.compiled import Compiled  # noqa: PLC0415  loads the compiler

    return Compiled(threads)
