"""What is usually to be done about money and insurance."""

from django.utils.translation import gettext_lazy as _

from accord.steps.practicalities.items.rules import Area, Priority
from accord.steps.practicalities.items.shipped.wording import Written

MONEY = (
    Written(
        "money-cost-sharing",
        Area.MONEY,
        _("Agree how shared costs are shared"),
        4,
        _("Small sums poison large ones."),
        Priority.FIRST,
    ),
    Written(
        "money-budget",
        Area.MONEY,
        _("Set a small budget for practical things, and who may spend it"),
        5,
        _("Five signatures for a whiteboard, and there is none."),
        Priority.FIRST,
    ),
    Written(
        "money-insurance",
        Area.MONEY,
        _("Check that every partner’s insurance covers shared work"),
        6,
        _("It is looked up on the day after."),
        Priority.FIRST,
    ),
    Written(
        "money-petty",
        Area.MONEY,
        _("One way to claim what people lay out for the partnership"),
        10,
        _("Nobody lays out twice."),
        Priority.LATER,
    ),
    Written(
        "money-vat",
        Area.MONEY,
        _("Ask once how tax treats what partners charge each other"),
        8,
        _("Found in an audit, it is found for four years."),
    ),
    Written(
        "money-assets",
        Area.MONEY,
        _("List who owns what is bought together, and who keeps it at the end"),
        12,
        _("Ending is easier to write at the beginning."),
        Priority.LATER,
    ),
)
