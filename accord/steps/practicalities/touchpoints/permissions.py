"""Everybody sees what still carries a parent's mark; the steward writes it down, and who changes it."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access

access.register(
    access.Right(
        name="touchpoints.read",
        roles=frozenset({"member", "trusted_person"}),
        sentence=_("People of this partnership see what still carries the mark of one partner."),
    ),
    access.Right(
        name="touchpoints.keep",
        roles=frozenset({"steward"}),
        sentence=_("The steward writes down what still carries the mark of one partner, and who changes it."),
    ),
)
