"""The steward drafts the programme of the year and puts it before the partners; everybody reads it."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Area

access.register(
    access.Right(
        name="programme.read",
        roles=frozenset({"member", "trusted_person"}),
        conditions=access.covered(Area.RESULTS),
        sentence=_("People of this partnership read its programme of the year."),
    ),
    access.Right(
        name="programme.draft",
        roles=frozenset({"steward"}),
        sentence=_("The steward drafts the programme of the year."),
    ),
)
