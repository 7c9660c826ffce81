"""The steward leads talks, or one engaged for it; everybody reads what came of them."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Area

access.register(
    access.Right(
        name="talks.read",
        roles=frozenset({"member", "trusted_person"}),
        conditions=access.covered(Area.TALKS),
        sentence=_("People of this partnership read what was talked about."),
    ),
    access.Right(
        name="talks.lead",
        roles=frozenset({"steward", "trusted_person"}),
        conditions=access.covered(Area.TALKS),
        sentence=_(
            "The steward, a facilitator or a trusted person plans the talk and writes down what it agrees."
        ),
    ),
)
