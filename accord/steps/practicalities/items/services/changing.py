"""What comes first, what it costs and who pays: as it stands now."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.audit.changes import changed
from accord.foundations.audit.rules import Fact
from accord.steps.practicalities.items import selectors
from accord.steps.practicalities.items.models import Item
from accord.steps.practicalities.items.money import Money
from accord.steps.practicalities.items.rules import Area, Priority

kinds.kind(
    "items.changed",
    _("{actor} changed what the board says of “{about}”."),
    changes={
        "area": _("Area"),
        "priority": _("Priority"),
        "cost": _("Cost"),
        "pays": _("Who pays"),
        "payer": _("Which organisation pays"),
    },
)


@transaction.atomic
def item_change(*, item: Item, area: Area, priority: Priority, money: Money, actor: Actor) -> Item:
    """Say anew what an item is about, how urgent, what it costs and who pays. Raises Denied, Refused."""
    access.require(actor, "items.keep", item)
    money.check()
    locked = selectors.item_locked(item.id)
    before = _facts(locked)
    locked.area, locked.priority = area, priority
    locked.cost, locked.pays, locked.payer = money.cost, money.pays, money.payer
    locked.save(update_fields=["area", "priority", "cost", "pays", "payer"])
    different = changed(before, _facts(locked))
    if different:
        audit.record("items.changed", actor=actor, about=locked, **different)
    return locked


def _facts(item: Item) -> dict[str, Fact]:
    return {
        "area": str(item.area),
        "priority": str(item.priority),
        "cost": "" if item.cost is None else item.cost,
        "pays": str(item.pays),
        "payer": item.payer.name if item.payer else "",
    }
