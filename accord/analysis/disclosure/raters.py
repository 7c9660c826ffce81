"""Which groups of raters stand in a leader's report, and whether all of them together do.

Three raters make a group. All raters together are shown as "others"; who subtracts the shown groups from them
must be left with three raters or with none.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from accord.analysis.cells import RATER_FLOOR, Reason

NONE: Mapping[str, Reason] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class RaterPlan:
    """shown: the groups with a figure of their own. withheld: the reason of each other group. together:
    whether the figure of all raters stands, in which the withheld groups count.
    """

    shown: frozenset[str]
    withheld: Mapping[str, Reason]
    together: bool


def plan_raters(sizes: Mapping[str, int], *, barred: Mapping[str, Reason] = NONE) -> RaterPlan:
    """Choose the groups to show, from how many raters of each answered.

    Where the small groups are fewer than three raters altogether, the smallest group that could stand counts
    with them instead, so that nobody's answers count nowhere. barred: groups withheld anyway, with their
    reasons (the plan for the whole report, when planning for one statement).
    """
    withheld = dict(barred) | {
        group: Reason.TOO_FEW for group, size in sizes.items() if size < RATER_FLOOR and group not in barred
    }
    standing = sorted(
        (group for group in sizes if group not in withheld), key=lambda group: (sizes[group], group)
    )
    rest = sum(sizes[group] for group in withheld)
    if 0 < rest < RATER_FLOOR and standing:
        withheld[standing.pop(0)] = Reason.RATER_GROUP
    return RaterPlan(frozenset(standing), withheld, together=sum(sizes.values()) >= RATER_FLOOR)
