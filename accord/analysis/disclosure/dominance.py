"""Figures that pool the partners: with the weight of each person, and with that of each partner."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from accord.analysis.disclosure.audience import TOTAL, Audience, Place
from accord.analysis.published import Cut

DOMINANT_SHARE = 0.6
"""A partner that supplies more than this of a pooled figure is named beside it."""


@dataclass(frozen=True, slots=True)
class Pooled:
    """A figure to which several organisations supply.

    dominant: the one that supplies over 60%, if any. parts: the groups, one per organisation, whose means
    with equal weight stand beside it; None where these are no groups of the result.
    """

    dominant: Place | None
    parts: frozenset[Place] | None


def pooled(audience: Audience) -> dict[Place, Pooled]:
    """Everyone and the tiers, as far as several organisations supply to them."""
    found = {}
    for place in (TOTAL, *audience.of(Cut.TIER)):
        inside = _row(audience, place)
        supplied = {
            each: _people(audience, inside & _row(audience, each)) for each in audience.of(Cut.ORGANISATION)
        }
        if max(supplied.values(), default=0) == (size := _people(audience, inside)):
            continue
        dominant = next((each for each, people in supplied.items() if people > DOMINANT_SHARE * size), None)
        cut = Cut.ORGANISATION if place == TOTAL else Cut.ORGANISATION_TIER
        found[place] = Pooled(dominant, _parts(audience, inside, cut))
    return found


def _parts(audience: Audience, inside: NDArray[np.bool_], cut: Cut) -> frozenset[Place] | None:
    """The groups of a cut that make up these atoms and nothing else, or None if they do not."""
    rows = {place: _row(audience, place) for place in audience.of(cut)}
    parts = frozenset(place for place, row in rows.items() if _people(audience, row & inside) > 0)
    covered = sum(_people(audience, rows[place]) for place in parts)
    return parts if covered == _people(audience, inside) else None


def _row(audience: Audience, place: Place) -> NDArray[np.bool_]:
    return np.asarray(audience.member[audience.places.index(place)], dtype=bool)


def _people(audience: Audience, atoms: NDArray[np.bool_]) -> int:
    return int(audience.people[atoms].sum())
