"""Everybody reads what a round says; only the close of a round stores it."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Area

access.register(
    access.Right(
        name="publishing.read",
        roles=frozenset({"member", "trusted_person"}),
        conditions=access.covered(Area.RESULTS),
        sentence=_("People of this partnership read what its rounds say."),
    ),
    access.Right(
        name="publishing.take",
        roles=frozenset({"member"}),
        sentence=_(
            "People of this partnership take its results away as files; those from outside read them here."
        ),
    ),
    access.Right(
        name="publishing.store",
        roles=frozenset(),
        sentence=_("A result is stored once, by the close of its round, and by nobody."),
        system=True,
    ),
)
