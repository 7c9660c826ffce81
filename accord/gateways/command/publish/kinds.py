"""Of what kind a cut is, by which the rule weighs it."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from accord.analysis.published import Cut
from accord.gateways.command.figures.survey import Labels

TEAM = "team"


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """A cut: its name, the columns that make it, and who is in which of its groups."""

    cut: str
    columns: tuple[str, ...]
    labels: Labels


def kind_of(
    column: Column, cuts: Sequence[Column], organisation: str | None, partner: NDArray[np.int64] | None
) -> Cut:
    """Of what kind a cut is: organisations, teams within them, or tiers, which pool organisations."""
    if column.columns == (organisation,) or column is _standing_together(cuts, organisation, partner):
        return Cut.ORGANISATION
    nested = partner is not None and lies_within(column.labels.index, partner)
    if len(column.columns) == 2:
        return Cut.ORGANISATION_TIER if nested or partner is None else Cut.TIER
    return Cut.TEAM if nested or column.cut.casefold() == TEAM else Cut.TIER


def _standing_together(
    cuts: Sequence[Column], organisation: str | None, partner: NDArray[np.int64] | None
) -> Column | None:
    """The cut into which whole organisations are gathered, where they are no cut themselves."""
    if partner is None or any(column.columns == (organisation,) for column in cuts):
        return None
    plain = (column for column in cuts if len(column.columns) == 1 and len(column.labels.names) > 1)
    return next((column for column in plain if lies_within(partner, column.labels.index)), None)


def lies_within(inner: NDArray[np.int64], outer: NDArray[np.int64]) -> bool:
    """Whether all people of each group of one column are in one group of another."""
    inside = inner >= 0
    pairs = np.unique(np.column_stack([inner[inside], outer[inside]]), axis=0)
    return bool((pairs >= 0).all() and np.unique(pairs[:, 0]).size == len(pairs))
