"""What has to be the case before something happens to a transition."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Refused
from accord.steps.transition.transitions import selectors
from accord.steps.transition.transitions.models import Transition
from accord.steps.transition.transitions.rules import State

if TYPE_CHECKING:
    from accord.foundations.errors import Sentence


def under_way(*, transition: Transition) -> Transition:
    """Return a transition, locked, while it is under way; raises Refused once it is over."""
    locked = selectors.transition_locked(transition.id)
    if locked.state != State.UNDER_WAY:
        raise Refused(_("This transition is over. What was written stays."))
    return locked


def written(*, words: str, missing: "Sentence", field: str) -> str:
    """Return what was written, without the spaces around it; raises Refused where nothing was."""
    if not words.strip():
        raise Refused(missing, field=field)
    return words.strip()
