"""Everybody sees what still carries a parent's mark; the steward writes it down, and who changes it."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor, Condition

if TYPE_CHECKING:
    from accord.steps.practicalities.touchpoints.models import Touchpoint


def _changes(actor: Actor, touchpoint: "Touchpoint") -> bool:
    return actor.person_id == touchpoint.undertaking.owner_id


OWN = Condition(_("it is this person who changes it"), _changes)

access.register(
    access.Right(
        name="touchpoints.read",
        roles=frozenset({"member", "trusted_person"}),
        sentence=_("People of this partnership see what still carries the mark of one partner."),
    ),
    access.Right(
        name="touchpoints.keep",
        roles=frozenset({"steward"}),
        sentence=_("The steward writes down what still carries the mark of one partner, and who changes it."),
    ),
    access.Right(
        name="touchpoints.show",
        roles=frozenset({"steward"}),
        conditions={"member": OWN},
        sentence=_("Whoever changes it shows how it looked before and looks after, or the steward."),
    ),
)
