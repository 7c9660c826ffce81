"""What is kept about somebody is read by that person alone."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access

access.register(
    access.Right(
        name="privacy.read_own",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership read what is kept about them."),
    ),
)
