"""Everybody reads how help from outside goes; whoever is engaged finds the own engagement."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access

access.register(
    access.Right(
        name="expertise.read",
        roles=frozenset({"member", "trusted_person", "facilitator"}),
        sentence=_(
            "People of this partnership see how help from outside goes, and facilitators their own part."
        ),
    ),
)
