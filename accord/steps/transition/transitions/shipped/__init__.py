"""The shipped template: what transitions of each kind usually need, in Accord’s own words."""

from accord.steps.transition.transitions.rules import Kind
from accord.steps.transition.transitions.shipped.handing import HANDING
from accord.steps.transition.transitions.shipped.preparing import PREPARING
from accord.steps.transition.transitions.shipped.wording import Written

__all__ = ["Written", "of_kind"]


def of_kind(kind: Kind) -> list[Written]:
    """Return what the template has for a kind of transition, in its order."""
    return [found for found in (*PREPARING, *HANDING) if kind in found.kinds]
