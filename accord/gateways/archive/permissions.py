"""Backups are made and brought back by commands on the machine, and on no page."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access

access.register(
    access.Right(
        name="archive.restore",
        roles=frozenset(),
        sentence=_("A site is restored by those who run it, with the accord command."),
        system=True,
    ),
)
