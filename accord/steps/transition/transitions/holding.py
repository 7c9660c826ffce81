"""Rooms above that do not let a transition end just now: each says why, or nothing."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from accord.foundations.errors import Sentence

if TYPE_CHECKING:
    from accord.steps.transition.transitions.models import Transition

Holds = Callable[["Transition"], Sentence]
_holders: list[Holds] = []


def holder(says: Holds) -> Holds:
    """Register what may hold a transition; use as a decorator."""
    if says not in _holders:
        _holders.append(says)
    return says


def why_not(transition: "Transition") -> Sentence:
    """Return why a transition cannot end just now; "" where nothing holds it."""
    for says in _holders:
        if why := says(transition):
            return why
    return ""
