"""Everybody reads where we work; the steward keeps the sites; numbers come from steward or administrator."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access

access.register(
    access.Right(
        name="sites.read",
        roles=frozenset({"member", "trusted_person"}),
        sentence=_("People of this partnership see where it works together."),
    ),
    access.Right(
        name="sites.keep",
        roles=frozenset({"steward"}),
        sentence=_("The steward keeps the sites, and records whether we work under one roof."),
    ),
    access.Right(
        name="sites.count",
        roles=frozenset({"steward", "administrator"}),
        sentence=_("The steward and administrators say how many people are where, and never who."),
    ),
)
