"""Groups made up for the tests of statistics."""

import numpy as np
from hypothesis import strategies as st

from accord.analysis.moments import Counts, Numbers, Sums
from accord.analysis.table import value_sums

Values = tuple[Numbers, Counts, int]


def sums(*groups: list[float]) -> Sums:
    """The sums of groups given by their values."""
    values = np.array([value for group in groups for value in group], dtype=float)
    index = np.repeat(np.arange(len(groups)), [len(group) for group in groups])
    return value_sums(values, index, n_groups=len(groups))


@st.composite
def grouped(draw: st.DrawFn, *, least: int = 2, balanced: bool = False) -> Values:
    """Values of people in three to ten groups that differ more or less: values, groups, number of groups."""
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    groups = draw(st.integers(3, 10))
    sizes = random.integers(least, 12, groups)
    if balanced:
        sizes[:] = sizes[0]
    index = np.repeat(np.arange(groups), sizes)
    between = draw(st.sampled_from([0.0, 0.3, 1.0])) * random.normal(size=groups)
    return np.round(3 + between[index] + random.normal(size=len(index)), 3), index, groups
