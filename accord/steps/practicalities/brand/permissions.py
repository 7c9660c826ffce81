"""Everybody reads the brand; the steward drafts it; only every partner's agreement brings it into force."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access

access.register(
    access.Right(
        name="brand.read",
        roles=frozenset({"member", "trusted_person"}),
        sentence=_("People of this partnership see its brand."),
    ),
    access.Right(
        name="brand.take",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership take its brand sheet away; those from outside see it here."),
    ),
    access.Right(
        name="brand.draft",
        roles=frozenset({"steward", "signatory"}),
        sentence=_("The steward and the signatories draft the brand, and put it before every partner."),
    ),
)
