"""The steward sets the exercise up; everybody who reads results reads what it says."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access

access.register(
    access.Right(
        name="profiles.ask",
        roles=frozenset({"steward"}),
        sentence=_("The steward sets up the exercise in which homes are laid side by side."),
    )
)
