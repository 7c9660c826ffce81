"""Cross-products of all pairs of items over very many people, block by block."""

from dataclasses import dataclass
from typing import Self

import numpy as np

from accord.analysis.cross import CrossMoments
from accord.analysis.kernel.tally import Block, Layout
from accord.analysis.moments import Numbers

EXACT = 1 << 24
"""Whole numbers up to here are exact in single precision, which is twice as fast."""


@dataclass(slots=True, eq=False)
class Pairs:
    """Sums over pairs of items, of everybody added so far; see CrossMoments. Of answers 1..options."""

    layout: Layout
    people: int
    both: Numbers
    complete: Numbers

    @classmethod
    def of_nobody(cls, layout: Layout) -> Self:
        """Where to begin."""
        size = layout.items
        return cls(layout, 0, np.zeros((2 * size, 2 * size)), np.zeros((size + 1, size + 1)))

    def add(self, block: Block) -> None:
        """Add a block: int8, (items, people)."""
        step = max(1, EXACT // self.layout.options**2)
        for start in range(0, block.shape[1], step):
            part = block[:, start : start + step]
            given = part > 0
            values = np.maximum(part, 0)
            answers = np.concatenate([given, values]).astype(np.float32)
            self.both += answers @ answers.T
            whole = given.all(axis=0)
            known = np.concatenate([np.ones((1, int(whole.sum()))), values[:, whole]]).astype(np.float32)
            self.complete += known @ known.T
        self.people += block.shape[1]

    def moments(self, items: tuple[str, ...]) -> CrossMoments:
        """The same in the values of the scale, as one group."""
        size, shift = self.layout.items, self.layout.lowest - 1
        n, total = self.both[:size, :size], self.both[size:, :size]
        products = self.both[size:, size:] + shift * (total + total.T) + shift**2 * n
        people, told, squares = self.complete[0, 0], self.complete[0, 1:], self.complete[1:, 1:]
        return CrossMoments(
            items=items,
            people=np.array([self.people]),
            n=n[None].astype(np.int64),
            total=(total + shift * n)[None],
            products=products[None],
            complete_n=np.array([people]).astype(np.int64),
            complete_total=(told + shift * people)[None],
            complete_products=(squares + shift * (told[:, None] + told) + shift**2 * people)[None],
        )
