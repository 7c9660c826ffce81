"""What stops an item, and that it no longer does."""

from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.mechanisms.undertakings import keepers
from accord.mechanisms.undertakings.keepers import Keeper
from accord.partnership import selectors as partnership
from accord.steps.practicalities.items import selectors
from accord.steps.practicalities.items.models import Blocker, Item
from accord.steps.practicalities.items.rules import ORIGIN

if TYPE_CHECKING:
    from accord.mechanisms.undertakings.models import Undertaking

BLOCKED = _("Something stops it already. Say first how that ended.")

kinds.kind("items.blocked", _("{actor} reported that something stops “{about}”."), unhurried=True)
kinds.kind("items.unblocked", _("{actor} reported that nothing stops “{about}” any more."), unhurried=True)


@transaction.atomic
def item_block(*, item: Item, words: str, since: date, actor: Actor) -> Blocker:
    """Say what stops an item, and since when. Raises Denied; Refused with the field to blame."""
    access.require(actor, "items.tend", item)
    locked = selectors.item_locked(item.id)
    check_goes_on(item=locked)
    if not words.strip():
        raise Refused(_("Say what stops it."), field="words")
    if since > partnership.today():
        raise Refused(_("Choose today or an earlier day."), field="since")
    blocker = Blocker(partnership_id=actor.partnership_id, item=locked, words=words.strip(), since=since)
    with only_one(BLOCKED):
        blocker.save(force_insert=True)
    audit.record("items.blocked", actor=actor, about=locked, since=since.isoformat())
    return blocker


@transaction.atomic
def item_unblock(*, item: Item, how: str, actor: Actor) -> Item:
    """Say how it ended that something stopped an item. Raises Denied, Refused."""
    access.require(actor, "items.tend", item)
    locked = selectors.item_locked(item.id)
    if not how.strip():
        raise Refused(_("Say how that ended, so that others can learn from it."), field="how")
    if not _end(locked, how.strip()):
        raise Refused(_("Nothing stops it at present."))
    audit.record("items.unblocked", actor=actor, about=locked)
    return locked


def check_goes_on(*, item: Item) -> None:
    """Raise Refused where an item has ended."""
    if item.undertaking.ended_at is not None:
        raise Refused(_("This has ended already. What came of it stands on its page."))


def _end(item: Item, how: str) -> bool:
    standing = Blocker.objects.filter(item=item, ended_on=None)
    return bool(standing.update(ended_on=partnership.today(), ended_how=how))


def _ended(undertaking: "Undertaking") -> None:
    """What has ended is stopped by nothing."""
    Blocker.objects.filter(item__undertaking=undertaking, ended_on=None).update(ended_on=partnership.today())


keepers.keeper(ORIGIN, Keeper(lets=lambda _actor, _origin: False, ended=_ended))
