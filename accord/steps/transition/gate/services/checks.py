"""What has to be the case before something changes at a gate."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Refused
from accord.steps.transition.gate import selectors
from accord.steps.transition.gate.rules import Way
from accord.steps.transition.transitions import selectors as transitions
from accord.steps.transition.transitions.rules import State

if TYPE_CHECKING:
    from accord.steps.transition.transitions.models import Transition

BEFORE_PARTNERS = _(
    "The declaration is before the partners. What it rests on stays as it is until they decide."
)


def still_to_declare(*, transition: "Transition") -> "Transition":
    """Return a transition, locked, whose gate may change; raises Refused while partners decide, and after."""
    locked = transitions.transition_locked(transition.id)
    if locked.state != State.UNDER_WAY:
        raise Refused(_("This transition is over. What was written stays."))
    declaration = selectors.declaration_of(locked)
    if declaration is not None and declaration.way == Way.PROPOSED:
        raise Refused(BEFORE_PARTNERS)
    return locked
