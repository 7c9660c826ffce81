"""Topics about safety and quality."""

from django.utils.translation import gettext_lazy as _

from accord.steps.culture.ways.rules import Area
from accord.steps.culture.ways.shipped.wording import Written

SAFETY = (
    Written(
        "safety-site",
        Area.SAFETY,
        _("Safety on site"),
        _("Whose rules hold, who may stop work, and how a near miss is told."),
        important=True,
    ),
    Written(
        "safety-children",
        Area.SAFETY,
        _("Children near our work"),
        _("Who is checked how, who goes where, and whom we tell about a worry."),
        important=True,
    ),
    Written(
        "safety-quality",
        Area.SAFETY,
        _("Checking work"),
        _("Who checks what, against which standard, and who puts it right at whose cost."),
    ),
    Written(
        "safety-risk",
        Area.SAFETY,
        _("Writing down risks"),
        _("In one register or in several, in which words, and who looks at it when."),
    ),
)
