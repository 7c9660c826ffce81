"""Everybody reads what is told to those who join; people of the partnership take it away on paper."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access

access.register(
    access.Right(
        name="joiners.read",
        roles=frozenset({"member", "trusted_person"}),
        sentence=_("People of this partnership read the sheet for those who join."),
    ),
    access.Right(
        name="joiners.take",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership take the sheet for joiners away; others read it here."),
    ),
)
