"""How much of a large tree is drawn: its upper levels, each with everything below it. Pure."""

from typing import TYPE_CHECKING

from accord.mechanisms.cascade.reach import Reach
from accord.mechanisms.cascade.rules import BriefingState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.mechanisms.cascade.progress import Branch

MOST_DRAWN = 60
"""More rows than this nobody looks at: on a phone it would be a drawing of three metres."""

FAR = (
    BriefingState.LATE,
    BriefingState.READY,
    BriefingState.WAITS_FOR_ABOVE,
    BriefingState.GIVEN,
    BriefingState.WRITTEN,
    BriefingState.READ,
)
"""From what wants looking at first to what is done."""


def levels_drawn(tops: "Sequence[Branch]") -> int | None:
    """Return how many levels are drawn, at least one; None where all of them are."""
    level, drawn, levels = list(tops), 0, 0
    while level:
        drawn += len(level)
        if drawn > MOST_DRAWN:
            return max(1, levels)
        level, levels = [each for branch in level for each in branch.branches], levels + 1
    return None


def reach_of_all(branch: "Branch") -> Reach:
    """Return how many were reached in a team and all below it."""
    found = [each.reach for each in branch.with_all_below]
    return Reach(
        in_post=sum(each.in_post for each in found),
        briefed=sum(each.briefed for each in found),
        acknowledged=sum(each.acknowledged for each in found),
    )


def least_far(branch: "Branch") -> BriefingState:
    """Return where the one of them stands that wants looking at first."""
    return min((each.state for each in branch.with_all_below), key=FAR.index)
