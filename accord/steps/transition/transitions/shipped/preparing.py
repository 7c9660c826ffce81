"""What usually prepares a gate, and what follows it."""

from django.utils.translation import gettext_lazy as _

from accord.steps.transition.transitions.rules import Area
from accord.steps.transition.transitions.shipped.wording import (
    BEGINS,
    BIG,
    ENDS,
    EVERY,
    OPERATION,
    PERSON,
    Written,
)

PREPARING = (
    Written("plan-team", Area.PLAN, _("Name the team, with somebody from every partner"), 16, BIG),
    Written(
        "plan-promises",
        Area.PLAN,
        _("Write the promise book: all that was promised in bidding, to whom, and why"),
        12,
        OPERATION,
    ),
    Written(
        "plan-promises-read",
        Area.PLAN,
        _("Read the promise book aloud with those promised, and put it right"),
        6,
        OPERATION,
    ),
    Written(
        "plan-rosters",
        Area.PLAN,
        _("Write down who leaves and who comes, with days to work side by side"),
        12,
        BIG,
    ),
    Written(
        "plan-criteria",
        Area.PLAN,
        _("Agree what has to be true at the gate, and how each partner can see it"),
        10,
        BIG,
    ),
    Written(
        "plan-values",
        Area.PLAN,
        _("Talk through with every team what changes for it from the gate on"),
        4,
        BEGINS,
    ),
    Written("plan-event", Area.PLAN, _("Prepare the day itself: place, programme, who speaks"), 4, BIG),
    Written(
        "plan-schools-told",
        Area.PLAN,
        _("Tell schools and supply chain whom they ring from the gate on"),
        2,
        BIG,
    ),
    Written(
        "plan-records-kept",
        Area.PLAN,
        _("Settle who keeps which records, where, and for how long"),
        8,
        ENDS,
    ),
    Written("plan-introduced", Area.PLAN, _("Introduce the new one to each partner, in person"), 2, PERSON),
    Written(
        "plan-side-by-side",
        Area.PLAN,
        _("Sit in the same meetings for two weeks: the first led by one, the last by the other"),
        1,
        PERSON,
    ),
    Written(
        "plan-look-back",
        Area.PLAN,
        _("Look back: what was not handed over and should have been?"),
        -6,
        EVERY,
    ),
)
