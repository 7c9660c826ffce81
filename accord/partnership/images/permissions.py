"""People of the partnership see its images; whoever enters it sees its logo."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Role

access.register(
    access.Right(
        name="images.read",
        roles=frozenset({"member", "trusted_person"}),
        sentence=_("People of this partnership see the images that it keeps."),
    ),
    access.Right(
        name="images.read_logo",
        roles=frozenset(Role.values),
        sentence=_("Whoever enters the partnership sees its logo."),
    ),
)
