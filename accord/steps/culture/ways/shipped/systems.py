"""Topics about systems and forms."""

from django.utils.translation import gettext_lazy as _

from accord.steps.culture.ways.rules import Area
from accord.steps.culture.ways.shipped.wording import Written

SYSTEMS = (
    Written(
        "systems-reporting",
        Area.SYSTEMS,
        _("Reporting on progress"),
        _("What is reported, to whom, how often, and from whose figures."),
    ),
    Written(
        "systems-records",
        Area.SYSTEMS,
        _("Systems in use"),
        _("In whose system records are kept, and whether all who need it have a way in."),
        important=True,
    ),
    Written(
        "systems-forms",
        Area.SYSTEMS,
        _("Forms and templates"),
        _("Whose forms we fill in, and what we ask for twice."),
    ),
    Written(
        "systems-files",
        Area.SYSTEMS,
        _("Names and places of files"),
        _("Where a file lies, how it is called, and which version counts."),
    ),
    Written(
        "systems-calendars",
        Area.SYSTEMS,
        _("Calendars and rooms"),
        _("Who sees whose diary, and who may book what."),
    ),
)
