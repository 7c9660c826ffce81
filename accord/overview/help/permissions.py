"""Everybody reads what pages and words mean."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Role

access.register(
    access.Right(
        name="help.read",
        roles=frozenset(Role.values),
        sentence=_("People of this partnership read what its pages and words mean."),
    ),
)
