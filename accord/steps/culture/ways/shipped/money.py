"""Topics about money and contracts."""

from django.utils.translation import gettext_lazy as _

from accord.steps.culture.ways.rules import Area
from accord.steps.culture.ways.shipped.wording import Written

MONEY = (
    Written(
        "money-costs",
        Area.MONEY,
        _("Showing what things cost"),
        _("Whether partners see each other’s costs and margins, of what, and when."),
        important=True,
    ),
    Written(
        "money-changes",
        Area.MONEY,
        _("Changes to what was ordered"),
        _("How a change is asked for, priced and agreed, and whether work goes on meanwhile."),
        important=True,
    ),
    Written(
        "money-invoices",
        Area.MONEY,
        _("Invoices and payment"),
        _("What an invoice has to hold, who checks it, and in how many days it is paid."),
    ),
    Written(
        "money-expenses",
        Area.MONEY,
        _("Expenses and travel"),
        _("What is paid back, up to how much, and who approves it."),
    ),
    Written(
        "money-gifts",
        Area.MONEY,
        _("Gifts and hospitality"),
        _("What may be taken or given, and where that is written down."),
    ),
)
