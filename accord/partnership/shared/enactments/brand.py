"""Another name, or another colour."""

from django.utils.translation import gettext_lazy as _

from accord.agreement.ratified import Ratified
from accord.foundations.access import Actor
from accord.foundations.errors import Refused
from accord.partnership import joint
from accord.partnership.shared.wanted import NewBrand


def enact(wanted: NewBrand, ratified: Ratified, actor: Actor) -> None:
    """Make it so."""
    joint.brand_set(name=wanted.name, colour=wanted.colour, ratified=ratified, actor=actor)


def check(wanted: NewBrand) -> None:
    """Raise Refused, with the field, where it cannot be made so."""
    if (wanted.name, wanted.colour) == (wanted.name_before, wanted.colour_before):
        raise Refused(_("That is our name and our colour already."), field="name")
