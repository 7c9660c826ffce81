"""The steward drafts the programme of the year and puts it before the partners; everybody reads it."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access

access.register(
    access.Right(
        name="programme.read",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership read its programme of the year."),
    ),
    access.Right(
        name="programme.draft",
        roles=frozenset({"steward"}),
        sentence=_("The steward drafts the programme of the year."),
    ),
)
