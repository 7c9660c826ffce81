"""The pages of this room."""

from accord.steps.expertise.briefs.views.briefs import begin, brief, withdraw, write
from accord.steps.expertise.briefs.views.candidates import candidate_add, candidate_remove, view_give
from accord.steps.expertise.briefs.views.directory import (
    directory,
    facilitator,
    facilitator_add,
    facilitator_change,
    facilitator_take_off,
)

__all__ = [
    "begin",
    "brief",
    "candidate_add",
    "candidate_remove",
    "directory",
    "facilitator",
    "facilitator_add",
    "facilitator_change",
    "facilitator_take_off",
    "view_give",
    "withdraw",
    "write",
]
