"""Everybody reads needs and raises one; steward and signatories decline."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access

access.register(
    access.Right(
        name="needs.read",
        roles=frozenset({"member", "trusted_person"}),
        sentence=_("People of this partnership read for what it looks for help from outside."),
    ),
    access.Right(
        name="needs.raise",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership say where help from outside is needed."),
    ),
    access.Right(
        name="needs.decline",
        roles=frozenset({"steward", "signatory", "deputy"}),
        sentence=_("The steward declines a need, or somebody who signs for a partner, with a reason."),
    ),
)
