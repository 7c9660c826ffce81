"""How many people have heard what was declared, and acknowledged it."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.mechanisms.cascade import progress
from accord.mechanisms.cascade import selectors as cascades

if TYPE_CHECKING:
    from accord.mechanisms.cascade.models import Cascade
    from accord.steps.transition.gate.models import Declaration


def cascade_of(declaration: "Declaration") -> "Cascade | None":
    """Return how the words of a declaration went down the teams; None where they did not go yet."""
    return cascades.of_subject(declaration.id)


def reach_in_words(declaration: "Declaration") -> str:
    """Return how many were told and have acknowledged, without a full stop; nothing before it has gone."""
    found = cascade_of(declaration)
    if found is None:
        return ""
    reach = progress.reach_of(found)
    words = _("{briefed} of {people} people told of the declaration, {acknowledged} acknowledged it")
    return words.format(briefed=reach.briefed, people=reach.in_post, acknowledged=reach.acknowledged)
