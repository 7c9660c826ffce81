"""Topics about how we decide and meet."""

from django.utils.translation import gettext_lazy as _

from accord.steps.culture.ways.rules import Area
from accord.steps.culture.ways.shipped.wording import Written

DECIDING = (
    Written(
        "deciding-who",
        Area.DECIDING,
        _("Who decides what"),
        _("Who may say yes to what, up to how much, and who is heard before."),
        important=True,
    ),
    Written(
        "deciding-meetings",
        Area.DECIDING,
        _("Meetings"),
        _("How often and how long we meet, who chairs, and whether papers come before or on the day."),
    ),
    Written(
        "deciding-minutes",
        Area.DECIDING,
        _("Minutes and actions"),
        _("Who writes down what was decided, in which form, and who reads it."),
    ),
    Written(
        "deciding-disagreeing",
        Area.DECIDING,
        _("When we disagree"),
        _("What two people do first, whom they ask next, and how long that may take."),
        important=True,
    ),
    Written(
        "deciding-signing",
        Area.DECIDING,
        _("Approvals and signatures"),
        _("What needs a signature, whose, on paper or on a screen, and how soon it is given."),
    ),
)
