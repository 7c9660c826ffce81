"""What is usually to be done about records."""

from django.utils.translation import gettext_lazy as _

from accord.steps.practicalities.items.rules import Area, Priority
from accord.steps.practicalities.items.shipped.wording import Written

RECORDS = (
    Written(
        "records-names-of-files",
        Area.RECORDS,
        _("One way to name files and versions"),
        6,
        _("What cannot be found was never written."),
    ),
    Written(
        "records-drawings",
        Area.RECORDS,
        _("One register of drawings, with the latest marked"),
        6,
        _("Built from the last but one."),
        Priority.FIRST,
    ),
    Written(
        "records-retention",
        Area.RECORDS,
        _("Agree what is kept, for how long, and by whom"),
        10,
        _("When a partner leaves, its servers leave too."),
    ),
    Written(
        "records-contacts",
        Area.RECORDS,
        _("One list of contacts at schools and suppliers"),
        5,
        _("Three people ring the same head teacher."),
    ),
    Written(
        "records-contract-guide",
        Area.RECORDS,
        _("A plain guide of ten pages to what the contract says"),
        10,
        _("What few have read, few keep."),
    ),
    Written(
        "records-requests",
        Area.RECORDS,
        _("Agree who answers requests for information from the public"),
        8,
        _("The clock starts whether or not somebody picks it up."),
        Priority.LATER,
    ),
)
