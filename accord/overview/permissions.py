"""Everybody sees where the partnership stands; what waits for somebody only he or she sees."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access

access.register(
    access.Right(
        name="overview.read",
        roles=frozenset({"member", "trusted_person", "facilitator"}),
        sentence=_("People of this partnership see where it stands."),
    ),
)
