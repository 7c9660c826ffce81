"""The pages of this step, as they stand in the foot of each: those that a reader may open."""

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link


def parts(actor: Actor) -> list[Link]:
    """Return the pages of culture that a reader may open."""
    pages = (
        ("ways.read", _("Ways of working"), "ways:register"),
        ("ways.read", _("Whose ways?"), "origins:origins"),
        ("publishing.read", _("At home and here"), "profiles:exercises"),
        ("thanks.read", _("Thanks"), "thanks:wall"),
        ("joiners.read", _("For those who join"), "joiners:sheet"),
    )
    return [Link(label, address(name)) for right, label, name in pages if access.allows(actor, right)]
