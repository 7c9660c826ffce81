"""A transition, a promise and a gate, in the world in which every address leads somewhere."""

from typing import TYPE_CHECKING

from accord.steps.transition.gate.tests.world import asked
from accord.steps.transition.promises.tests.world import promised
from accord.steps.transition.transitions.tests.world import begun, seated
from tests.cast import Cast

if TYPE_CHECKING:
    from collections.abc import Mapping

    from accord.partnership.models import Row


def passing(cast: Cast) -> "Mapping[str, Row]":
    """Return a transition with its team, a post that changes, a criterion, and a promise to the council."""
    with cast.in_scope():
        transition = begun(cast)
        (criterion,) = asked(cast, transition, "Everything was handed over")
        return {
            "transition": transition,
            "team_member": transition.members.get(),
            "seat": seated(cast, transition),
            "criterion": criterion,
            "promise": promised(cast, to=cast.council),
        }
