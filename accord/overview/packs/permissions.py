"""Everybody in the partnership reads its packs, and may take them along to show elsewhere."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access

access.register(
    access.Right(
        name="packs.read",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership read its packs."),
    ),
    access.Right(
        name="packs.take",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership take its packs along."),
    ),
)
