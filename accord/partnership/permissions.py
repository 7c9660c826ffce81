"""Who may see and change the roster."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import access

access.register(
    access.Right(
        name="partnership.read",
        roles=frozenset({"member"}),
        sentence=_("People of this partnership see its organisations and people."),
    ),
    access.Right(
        name="partnership.write_people",
        roles=frozenset({"administrator"}),
        sentence=_("The administrator keeps the list of people."),
        system=True,
    ),
    access.Right(
        name="partnership.found",
        roles=frozenset(),
        sentence=_("A partnership is founded by its operator."),
        system=True,
    ),
)
