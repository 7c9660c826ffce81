"""Who sets rounds up, and who reads what was set up."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Area

access.register(
    access.Right(
        name="rounds.set_up",
        roles=frozenset({"steward"}),
        sentence=_("The steward sets up a round; every partner has to agree to it."),
    ),
    access.Right(
        name="rounds.read",
        roles=frozenset({"member", "trusted_person"}),
        conditions=access.covered(Area.RESULTS),
        sentence=_("People of this partnership see its rounds."),
    ),
    access.Right(
        name="rounds.run",
        roles=frozenset(),
        sentence=_("A round opens and closes by the clock, and by nobody's hand."),
        system=True,
    ),
)
