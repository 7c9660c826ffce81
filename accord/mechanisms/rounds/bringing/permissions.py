"""The steward brings a finished survey; those who sign see its result before it stands."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access

access.register(
    access.Right(
        name="bringing.bring",
        roles=frozenset({"steward"}),
        sentence=_("The steward brings a finished survey; every partner has to agree to its result."),
    ),
    access.Right(
        name="bringing.read_proposed",
        roles=frozenset({"steward", "signatory", "deputy"}),
        sentence=_(
            "Until every partner has agreed to it, this result is for the steward and for those who sign."
        ),
    ),
)
