"""Beginning a transition, keeping its plan, its team and its rosters, and how it ends."""

from accord.steps.transition.transitions.services.beginning import transition_begin
from accord.steps.transition.transitions.services.ending import transition_declare, transition_end
from accord.steps.transition.transitions.services.moving import gate_move
from accord.steps.transition.transitions.services.planning import line_add, lines_take
from accord.steps.transition.transitions.services.seating import SeatSaid, seat_remove, seat_write
from accord.steps.transition.transitions.services.teaming import member_add, member_remove

__all__ = [
    "SeatSaid",
    "gate_move",
    "line_add",
    "lines_take",
    "member_add",
    "member_remove",
    "seat_remove",
    "seat_write",
    "transition_begin",
    "transition_declare",
    "transition_end",
]
