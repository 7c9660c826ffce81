"""Name and colour."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.agreement.ratified import Ratified
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.partnership.joint.held import locked

kinds.kind(
    "partnership.brand_set",
    _("Our name is {name}, our colour {colour}; it was {name_before}, {colour_before}."),
)


@transaction.atomic
def brand_set(*, name: str, colour: str, ratified: Ratified, actor: Actor) -> None:
    """Set the name and the colour in which Accord shows the partnership."""
    held = locked(ratified)
    before = (held.name, held.brand_colour)
    held.name, held.brand_colour = name, colour
    held.save(update_fields=["name", "brand_colour"])
    audit.record(
        "partnership.brand_set",
        actor=actor,
        about=held,
        name=name,
        colour=colour,
        name_before=before[0],
        colour_before=before[1],
    )
