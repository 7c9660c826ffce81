"""Everybody may search; each finds only what his or her own rights would open."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Role

access.register(
    access.Right(
        name="search.search",
        roles=frozenset(Role.values),
        sentence=_("People of this partnership search what they may read."),
    ),
)
