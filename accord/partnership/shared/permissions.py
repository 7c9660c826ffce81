"""Whoever signs for a partner, and the steward, may put a change before all; making it takes all."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access

access.register(
    access.Right(
        name="shared.read",
        roles=frozenset({"member", "trusted_person", "facilitator"}),
        sentence=_("People of this partnership see what the partners own together."),
    ),
    access.Right(
        name="shared.propose",
        roles=frozenset({"steward", "signatory"}),
        sentence=_("The steward and the signatories of each partner propose to change what is shared."),
    ),
)
