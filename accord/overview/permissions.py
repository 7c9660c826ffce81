"""Everybody sees where the partnership stands; what waits for somebody only he or she sees."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Role

access.register(
    access.Right(
        name="overview.read",
        roles=frozenset({"member", "trusted_person", "facilitator"}),
        sentence=_("People of this partnership see where it stands."),
    ),
    access.Right(
        name="overview.read_own",
        roles=frozenset(Role.values),
        sentence=_("Each person sees what waits for him or her, and nobody another’s."),
    ),
)
