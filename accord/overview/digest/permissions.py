"""Each person chooses the own letters; nobody else learns what."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Role

access.register(
    access.Right(
        name="digest.choose",
        roles=frozenset(Role.values),
        sentence=_("Each person chooses which letters to get, and when; nobody else learns of it."),
    ),
)
