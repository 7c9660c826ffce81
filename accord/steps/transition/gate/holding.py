"""A transition does not end while partners decide about its gate."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.steps.transition.gate import selectors
from accord.steps.transition.gate.rules import Way
from accord.steps.transition.transitions.holding import holder

if TYPE_CHECKING:
    from accord.foundations.errors import Sentence
    from accord.steps.transition.transitions.models import Transition


@holder
def gate_holds(transition: "Transition") -> "Sentence":
    """Say that something about the gate is before the partners, while it is."""
    declaration = selectors.declaration_of(transition)
    proposed = declaration is not None and declaration.way == Way.PROPOSED
    if proposed or selectors.is_a_waiver_asked(transition):
        return _("Something about its gate is before the partners. That has to be settled first.")
    return ""
