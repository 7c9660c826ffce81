"""The pages of transitions."""

from accord.steps.transition.transitions.views.beginning import begin, end, move
from accord.steps.transition.transitions.views.planning import add, take
from accord.steps.transition.transitions.views.seating import seat, seat_add, seat_remove
from accord.steps.transition.transitions.views.seeing import paper, transition, transitions
from accord.steps.transition.transitions.views.teaming import member_remove, team

__all__ = [
    "add",
    "begin",
    "end",
    "member_remove",
    "move",
    "paper",
    "seat",
    "seat_add",
    "seat_remove",
    "take",
    "team",
    "transition",
    "transitions",
]
