"""A transition, a promise and a gate, in the world in which every address leads somewhere."""

from typing import TYPE_CHECKING

from accord.mechanisms.cascade import selectors as down
from accord.mechanisms.cascade import services as cascades
from accord.steps.transition.gate import services as gate
from accord.steps.transition.gate.rules import KIND
from accord.steps.transition.gate.tests.world import SAID, asked
from accord.steps.transition.promises.tests.world import promised
from accord.steps.transition.transitions.tests.world import begun, seated
from tests.cast import Cast

if TYPE_CHECKING:
    from collections.abc import Mapping

    from accord.mechanisms.cascade.models import Briefing
    from accord.partnership.models import Row
    from accord.steps.transition.transitions.models import Transition


def passing(cast: Cast) -> "Mapping[str, Row]":
    """Return a transition with its team, a post, a criterion, whom it tells, and a promise to the council."""
    with cast.in_scope():
        transition = begun(cast)
        (criterion,) = asked(cast, transition, "Everything was handed over")
        return {
            "transition": transition,
            "team_member": transition.members.get(),
            "seat": seated(cast, transition),
            "criterion": criterion,
            "promise": promised(cast, to=cast.council),
            "told_of_it": _told(cast, transition),
        }


def _told(cast: Cast, transition: "Transition") -> "Briefing":
    """Return a team that hears the words of its declaration, and that nobody leads."""
    steward = cast.actor("steward")
    declaration = gate.declaration_write(transition=transition, said=SAID, actor=steward)
    cascade = cascades.cascade_start(
        title=transition.title, subject_kind=KIND, subject_id=declaration.id, actor=steward
    )
    theirs = down.briefings_of(cast.steward.id, stewards=True)
    return next(each for each in theirs if each.leader is None and each.cascade_id == cascade.id)
