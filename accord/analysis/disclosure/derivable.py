"""What an attacker can work out from published sums: the smallest group that follows from them.

People are collapsed into atoms: all who stand in the same organisation and the same tier. Adding and
subtracting published sums gives a union of atoms exactly when every atom (i, j) gets the weight
u_ij = p_i - q_j in {0, 1}, where p belongs to organisations and q to tiers. All unpublished organisations
share one p, all unpublished tiers one q; when the total is not published these two are the same number.

Any such u is made of cuts through its levels, and each cut is a union by itself. So the smallest union is the
smallest cut: a set S of organisations and tiers such that every tier in S has all its organisations in S; the
union is the people of S's organisations who stand in tiers outside S.
"""

from itertools import combinations

import numpy as np

from accord.analysis.errors import UnplannedCut
from accord.analysis.moments import Counts

MOST_TIERS = 12
"""The search walks through all sets of tiers; there are four of them in a partnership."""


def smallest_derivable(
    table: Counts, *, organisations: frozenset[int], tiers: frozenset[int], total: bool
) -> int | None:
    """The number of people in the smallest non-empty union of atoms that follows from what is published.

    table: int64, (organisations, tiers), people in each atom. organisations, tiers: those published,
    by index. total: whether the sum over everyone is published. Returns None when nothing follows.
    """
    if table.shape[1] > MOST_TIERS < table.shape[0]:
        raise UnplannedCut(f"{table.shape[0]} organisations by {table.shape[1]} tiers are too many to check")
    if table.shape[1] > table.shape[0]:
        table, organisations, tiers = table.T, tiers, organisations
    collapsed = _collapse(_collapse(table, organisations).T, tiers).T
    last = collapsed.shape[1]
    found = [
        size
        for length in range(last + 1)
        for chosen in combinations(range(last), length)
        if (size := _cut(collapsed, list(chosen), total=total)) is not None
    ]
    return min(found, default=None)


def _collapse(table: Counts, published: frozenset[int]) -> Counts:
    """Published rows as they are, all others added up into one last row."""
    keep = sorted(published)
    hidden = table.sum(axis=0) - table[keep].sum(axis=0)
    return np.vstack([table[keep], hidden])


def _cut(table: Counts, inside: list[int], *, total: bool) -> int | None:
    """The smallest union this set of columns (tiers) cuts off; None when it cuts nothing off or is no cut."""
    last_row, last_column = table.shape[0] - 1, table.shape[1] - 1
    forced = table[:, inside].sum(axis=1) > 0
    free = ~forced
    if not total:
        # The unpublished organisations and the unpublished tiers are one node, on one side of the cut.
        if forced[last_row] and last_column not in inside:
            return None
        forced[last_row] = last_column in inside
        free[last_row] = False
    outside = [column for column in range(table.shape[1]) if column not in inside]
    size = int(table[forced][:, outside].sum())
    if size:
        return size
    # Nothing is cut off yet: any further organisation may join the set, and brings its people with it.
    joining = table[free].sum(axis=1)
    return int(joining[joining > 0].min()) if joining.any() else None
