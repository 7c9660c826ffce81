"""Agreeing on a ladder, naming who stands on it, and letting issues climb it."""

from accord.mechanisms.issues.services.climbing import (
    issue_answer,
    issue_pass_up,
    issue_raise,
    issue_settle,
)
from accord.mechanisms.issues.services.drafting import (
    ladder_begin,
    ladder_discard,
    rung_remove,
    rung_write,
)
from accord.mechanisms.issues.services.holders import holder_end, holder_name
from accord.mechanisms.issues.services.proposing import ladder_propose

__all__ = [
    "holder_end",
    "holder_name",
    "issue_answer",
    "issue_pass_up",
    "issue_raise",
    "issue_settle",
    "ladder_begin",
    "ladder_discard",
    "ladder_propose",
    "rung_remove",
    "rung_write",
]
