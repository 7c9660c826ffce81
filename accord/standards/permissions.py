"""Who drafts what everybody then has to agree to."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access

access.register(
    access.Right(
        name="standards.write",
        roles=frozenset({"steward"}),
        sentence=_("The steward drafts the charter; every partner has to agree to it."),
    )
)
