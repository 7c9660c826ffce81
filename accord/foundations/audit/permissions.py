"""Every partner reads and verifies the log."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access

access.register(
    access.Right(
        name="audit.read",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership read its log."),
    )
)
