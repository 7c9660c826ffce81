"""Keeping the directory, writing briefs, naming candidates, and saying what a partner thinks of them."""

from accord.steps.expertise.briefs.services.briefing import (
    brief_begin,
    brief_settle,
    brief_withdraw,
    brief_write,
)
from accord.steps.expertise.briefs.services.candidates import candidate_add, candidate_remove, view_give
from accord.steps.expertise.briefs.services.directory import (
    Known,
    facilitator_add,
    facilitator_change,
    facilitator_take_off,
)

__all__ = [
    "Known",
    "brief_begin",
    "brief_settle",
    "brief_withdraw",
    "brief_write",
    "candidate_add",
    "candidate_remove",
    "facilitator_add",
    "facilitator_change",
    "facilitator_take_off",
    "view_give",
]
