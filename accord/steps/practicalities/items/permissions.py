"""Everybody reads the board; the steward keeps it; an owner says what stops an item and what was decided."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor, Condition

if TYPE_CHECKING:
    from accord.steps.practicalities.items.models import Item


def _owns(actor: Actor, item: "Item") -> bool:
    return actor.person_id == item.undertaking.owner_id


OWN = Condition(_("it is one’s own item"), _owns)

access.register(
    access.Right(
        name="items.read",
        roles=frozenset({"member", "trusted_person"}),
        sentence=_("People of this partnership see its board of practical things."),
    ),
    access.Right(
        name="items.keep",
        roles=frozenset({"steward"}),
        sentence=_("The steward puts things on the board, and says what comes first and who pays."),
    ),
    access.Right(
        name="items.tend",
        roles=frozenset({"steward"}),
        conditions={"member": OWN},
        sentence=_("Whoever sees to an item says what stops it and what was decided, or the steward."),
    ),
)
