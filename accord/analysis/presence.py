"""How far organisations mix where people work together, and how far they could."""

from dataclasses import dataclass

import numpy as np

from accord.analysis.errors import MalformedAnswers, TooFewPeople
from accord.analysis.moments import Counts

METHOD = "pairs of people present on the same day, of different organisations, over all such pairs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mixing:
    """Of all pairs of people who were there on the same day, those of two organisations.

    across, pairs: those pairs, and all. most_across: the most that as many people on the same days could
    have had. people: those present, summed over the days. value, most: the shares, in [0, 1].
    """

    across: int
    most_across: int
    pairs: int
    people: int
    method: str = METHOD

    @property
    def value(self) -> float:
        return self.across / self.pairs

    @property
    def most(self) -> float:
        return self.most_across / self.pairs


def mixing_at(present: Counts, sizes: Counts) -> Mixing:
    """How far organisations mix at a site over some days.

    present: int, (days, organisations), people present. sizes: int, (organisations,), people there are; an
    organisation of which more were present counts as large as that. On each day with N people, n_i of each
    organisation, there are N(N-1)/2 pairs, of which (N^2 - sum n_i^2)/2 lie across; days are summed, so that
    a full day weighs more than an empty one. The most possible is that of the most even attendance by as
    many people, of each organisation no more than there are.
    Raises MalformedAnswers for other shapes or negative counts; TooFewPeople where no two met.
    Checked against: networkx.attribute_mixing_matrix on a clique for each day; the most possible against
    every attendance there could have been, for small numbers.
    Source: Simpson 1949, Nature 163:688 (unbiased form); Blau 1977, Inequality and Heterogeneity.
    """
    lowest = min(present.min(initial=0), sizes.min(initial=0))
    if present.ndim != 2 or sizes.shape != present.shape[1:] or lowest < 0:
        raise MalformedAnswers(f"counts of shape {present.shape} with sizes of shape {sizes.shape}")
    totals = present.sum(axis=1)
    pairs = int((totals * (totals - 1)).sum()) // 2
    if pairs == 0:
        raise TooFewPeople("no two people were there on the same day")
    caps = np.maximum(sizes, present)
    best = np.array([_most_even(int(total), row) for total, row in zip(totals, caps, strict=True)])
    return Mixing(across=_across(present), most_across=_across(best), pairs=pairs, people=int(totals.sum()))


def _across(present: Counts) -> int:
    totals = present.sum(axis=1)
    return int((totals**2).sum() - (present**2).sum()) // 2


def _most_even(total: int, caps: Counts) -> Counts:
    """So many people over organisations as evenly as these caps allow: the smallest sum of squares."""
    found = np.zeros(len(caps), dtype=np.int64)
    left = total
    for place, index in enumerate(np.argsort(caps, kind="stable")):
        found[index] = min(int(caps[index]), left // (len(caps) - place))
        left -= int(found[index])
    return found
