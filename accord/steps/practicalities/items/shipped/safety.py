"""What is usually to be done about safety and security."""

from django.utils.translation import gettext_lazy as _

from accord.steps.practicalities.items.rules import Area, Priority
from accord.steps.practicalities.items.shipped.wording import Written

SAFETY = (
    Written(
        "safety-induction-site",
        Area.SAFETY,
        _("One safety induction that every partner accepts"),
        5,
        _("Sitting through it three times teaches nothing."),
        Priority.FIRST,
    ),
    Written(
        "safety-first-aid",
        Area.SAFETY,
        _("First aiders and fire wardens, whoever employs them"),
        6,
        _("Nobody asks for a payslip in a fire."),
        Priority.FIRST,
    ),
    Written(
        "safety-accidents",
        Area.SAFETY,
        _("One book for accidents and near misses"),
        6,
        _("Two books are half the truth each."),
    ),
    Written(
        "safety-safeguarding",
        Area.SAFETY,
        _("Checks for everybody who works near children"),
        4,
        _("Without them nobody gets into a school."),
        Priority.FIRST,
    ),
    Written(
        "safety-out-of-hours",
        Area.SAFETY,
        _("One number out of hours, and who answers it"),
        8,
        _("Water does not wait for Monday."),
    ),
)
