"""Everybody who belongs to a partnership sees how far its founding has come, and what to do next."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access

access.register(
    access.Right(
        name="setting_up.read",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership see how far it is set up."),
    ),
)
