"""Putting practical things on the board, one by one or from the template."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.mechanisms.undertakings import services as undertakings
from accord.steps.practicalities.items import selectors
from accord.steps.practicalities.items.models import Item
from accord.steps.practicalities.items.money import Money
from accord.steps.practicalities.items.rules import ORIGIN, Area, Priority
from accord.steps.practicalities.items.shipped import TEMPLATE

if TYPE_CHECKING:
    from accord.partnership.models import Person

TAKEN = _("Somebody else has just taken one of these from the template. Look at the board again.")

areas.area("items", _("Practical things"))
kinds.kind("items.added", _("{actor} put “{about}” on the board of practical things."), unhurried=True)


@transaction.atomic
def item_add(
    *,
    title: str,
    area: Area,
    owner: "Person",
    due: date,
    actor: Actor,
    priority: Priority = Priority.USUAL,
    money: Money | None = None,
    new_id: UUID | None = None,
) -> Item:
    """Put a practical thing on the board: what, who sees to it, by when, how urgent, who pays.

    new_id: of a form that may come twice: it makes one item. Raises Denied; Refused with the field to blame.
    """
    access.require(actor, "items.keep")
    if new_id and (made := selectors.item_or_none(new_id)):
        return made
    held = money or Money()
    held.check()
    item = Item(
        id=new_id or uuid4(),
        area=area,
        priority=priority,
        cost=held.cost,
        pays=held.pays,
        payer=held.payer,
    )
    return _put(item, title, owner, due, actor)


@transaction.atomic
def items_take(*, keys: Sequence[str], owner: "Person", starts: date, actor: Actor) -> list[Item]:
    """Take things from the template, all for one owner, each due so many weeks after `starts`.

    Raises Denied; Refused where none is chosen, or one was taken already.
    """
    access.require(actor, "items.keep")
    if not keys:
        raise Refused(_("Tick what belongs on the board."), field="keys")
    if selectors.taken() & set(keys):
        raise Refused(TAKEN, field="keys")
    with only_one(TAKEN, field="keys"):
        return [_take(key, owner, starts, actor) for key in keys]


def _take(key: str, owner: "Person", starts: date, actor: Actor) -> Item:
    written = TEMPLATE[key]
    item = Item(id=uuid4(), area=written.area, priority=written.priority, template=key)
    return _put(item, str(written.title), owner, starts + timedelta(weeks=written.weeks), actor)


def _put(item: Item, title: str, owner: "Person", due: date, actor: Actor) -> Item:
    item.partnership_id, item.added_at = actor.partnership_id, clock.now()
    item.undertaking = undertakings.undertaking_make(
        title=title, owner=owner, due=due, origin_kind=ORIGIN, origin_id=item.id, actor=actor
    )
    item.save(force_insert=True)
    audit.record("items.added", actor=actor, about=item, area=str(item.area), priority=str(item.priority))
    return item
