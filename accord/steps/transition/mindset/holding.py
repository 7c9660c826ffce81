"""A transition does not end while partners decide about its pulses."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.steps.transition.mindset import selectors
from accord.steps.transition.transitions.holding import holder

if TYPE_CHECKING:
    from accord.foundations.errors import Sentence
    from accord.steps.transition.transitions.models import Transition


@holder
def pulses_hold(transition: "Transition") -> "Sentence":
    """Say that its pulses are before the partners, while they are."""
    plan = selectors.plan_of(transition)
    if plan is not None and plan.agreed_at is None:
        return _("Its pulses are before the partners. That has to be settled first.")
    return ""
