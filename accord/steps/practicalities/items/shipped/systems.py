"""What is usually to be done about systems and data."""

from django.utils.translation import gettext_lazy as _

from accord.steps.practicalities.items.rules import Area, Priority
from accord.steps.practicalities.items.shipped.wording import Written

SYSTEMS = (
    Written(
        "systems-shared-files",
        Area.SYSTEMS,
        _("One shared place for files that every partner can open"),
        4,
        _("Two versions of a drawing cost more than a system."),
        Priority.FIRST,
    ),
    Written(
        "systems-network",
        Area.SYSTEMS,
        _("Guest network or full access: one rule for all partners"),
        6,
        _("Staff who cannot print from their desk go home."),
        Priority.FIRST,
    ),
    Written(
        "systems-calendars",
        Area.SYSTEMS,
        _("Let partners see each other’s calendars as free or busy"),
        6,
        _("A week goes by in finding an hour."),
    ),
    Written(
        "systems-devices",
        Area.SYSTEMS,
        _("Say which devices may be used, and who mends them"),
        8,
        _("What nobody supports, nobody uses."),
    ),
    Written(
        "systems-data-sharing",
        Area.SYSTEMS,
        _("Sign a data-sharing agreement before data is shared"),
        6,
        _("Done after the event, it is called an incident."),
        Priority.FIRST,
    ),
    Written(
        "systems-leavers-access",
        Area.SYSTEMS,
        _("Close the access of leavers on their last day"),
        8,
        _("Nobody’s list is everybody’s risk."),
    ),
    Written(
        "systems-chat",
        Area.SYSTEMS,
        _("Choose one way to send a quick message across partners"),
        8,
        _("Otherwise there are five, and each leaves somebody out."),
        Priority.LATER,
    ),
)
