"""What is usually to be done about meetings and decisions."""

from django.utils.translation import gettext_lazy as _

from accord.steps.practicalities.items.rules import Area, Priority
from accord.steps.practicalities.items.shipped.wording import Written

MEETINGS = (
    Written(
        "meetings-calendar",
        Area.MEETINGS,
        _("Fix the year’s meetings of board, managers and teams"),
        3,
        _("Dates not fixed are filled."),
        Priority.FIRST,
    ),
    Written(
        "meetings-decisions",
        Area.MEETINGS,
        _("Write down who decides what, and up to how much"),
        4,
        _("Otherwise everything goes up, and waits."),
        Priority.FIRST,
    ),
    Written(
        "meetings-minutes",
        Area.MEETINGS,
        _("One form of minutes: decisions, owners, days, open to all"),
        4,
        _("Four sets of minutes are four memories."),
    ),
    Written(
        "meetings-chair",
        Area.MEETINGS,
        _("Agree how the chair goes round"),
        6,
        _("Whoever always chairs, owns the meeting."),
    ),
    Written(
        "meetings-escalation",
        Area.MEETINGS,
        _("Agree where a problem goes that two people cannot settle"),
        6,
        _("Without a ladder it goes to the lawyers."),
        Priority.FIRST,
    ),
    Written(
        "meetings-papers",
        Area.MEETINGS,
        _("Papers five working days before, in one place"),
        6,
        _("Whoever reads in the room agrees too quickly."),
        Priority.LATER,
    ),
)
