"""Sites and their rooms: added, said anew, closed."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.audit.changes import changed
from accord.foundations.audit.rules import Fact
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.partnership import selectors as partnership
from accord.steps.practicalities.sites import selectors
from accord.steps.practicalities.sites.models import Site, SiteRoom

SAME_NAME = _("There is a site of this name already.")
SAME_ROOM = _("This site has a room of this name already.")

areas.area("sites", _("Where we work"))
kinds.kind("sites.added", _("{actor} added “{about}” as a site."))
kinds.kind(
    "sites.changed",
    _("{actor} changed what is said of the site “{about}”."),
    changes={"name": _("Name"), "where": _("Where it is"), "access": _("How to get in")},
)
kinds.kind("sites.closed", _("{actor} closed the site “{about}”."))
kinds.kind("sites.room_added", _("{actor} added the room “{room}” to “{about}”."))
kinds.kind("sites.room_removed", _("{actor} took the room “{room}” of “{about}” off the list."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is said of a site: its name, where it is, and how one gets in."""

    name: str
    where: str
    access: str = ""


@transaction.atomic
def site_add(*, facts: Facts, actor: Actor) -> Site:
    """Add a site. Raises Denied; Refused with the field to blame."""
    access.require(actor, "sites.keep")
    site = Site(partnership_id=actor.partnership_id, added_at=clock.now())
    _say(site, facts)
    with only_one(SAME_NAME, field="name"):
        site.save(force_insert=True)
    audit.record("sites.added", actor=actor, about=site)
    return site


@transaction.atomic
def site_change(*, site: Site, facts: Facts, actor: Actor) -> Site:
    """Say anew what a site is. Raises Denied, Refused."""
    access.require(actor, "sites.keep", site)
    locked = selectors.site_locked(site.id)
    before = _facts(locked)
    _say(locked, facts)
    with only_one(SAME_NAME, field="name"):
        locked.save(update_fields=["name", "where", "access"])
    different = changed(before, _facts(locked))
    if different:
        audit.record("sites.changed", actor=actor, about=locked, **different)
    return locked


@transaction.atomic
def site_close(*, site: Site, actor: Actor) -> Site:
    """Say that nobody works there any more; its numbers stay. Raises Denied, Refused."""
    access.require(actor, "sites.keep", site)
    locked = selectors.site_locked(site.id)
    if locked.closed_on is not None:
        raise Refused(_("This site is closed already."))
    locked.closed_on = partnership.today()
    locked.save(update_fields=["closed_on"])
    audit.record("sites.closed", actor=actor, about=locked)
    return locked


@transaction.atomic
def room_add(*, site: Site, name: str, seats: int, booking: str, actor: Actor) -> SiteRoom:
    """Add a room to a site. Raises Denied; Refused with the field to blame."""
    access.require(actor, "sites.keep", site)
    if not name.strip():
        raise Refused(_("Give the room a name."), field="name")
    room = SiteRoom(
        partnership_id=actor.partnership_id,
        site=site,
        name=name.strip(),
        seats=seats,
        booking=booking.strip(),
    )
    with only_one(SAME_ROOM, field="name"):
        room.save(force_insert=True)
    audit.record("sites.room_added", actor=actor, about=site, room=room.name)
    return room


@transaction.atomic
def room_remove(*, room: SiteRoom, actor: Actor) -> None:
    """Take a room off the list. Raises Denied."""
    access.require(actor, "sites.keep", room.site)
    audit.record("sites.room_removed", actor=actor, about=room.site, room=room.name)
    room.delete()


def _say(site: Site, facts: Facts) -> None:
    site.name, site.where, site.access = facts.name.strip(), facts.where.strip(), facts.access.strip()
    if not site.name:
        raise Refused(_("Give the site a name."), field="name")
    if not site.where:
        raise Refused(_("Say where it is."), field="where")


def _facts(site: Site) -> dict[str, Fact]:
    return {"name": site.name, "where": site.where, "access": site.access}
