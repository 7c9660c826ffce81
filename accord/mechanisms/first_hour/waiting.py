"""What waits for an administrator at the beginning: to start in the room, or to go on there."""

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Waiting, waiting
from accord.mechanisms.first_hour import selectors
from accord.mechanisms.first_hour.rules import Stage


@waiting
def first_hour_waiting(actor: Actor) -> list[Waiting]:
    """Return the first hour that can begin, or that somebody leads and that does not stand yet."""
    if "administrator" not in actor.roles:
        return []
    hour = selectors.hour_or_none()
    if hour is None:
        may_begin = access.allows(actor, "first_hour.begin")
        what = _("Start in the room: the first result within an hour, with phones and nobody’s list")
        return [Waiting(what=what, url=address("first_hour:hour"), minutes=60)] if may_begin else []
    if not access.allows(actor, "first_hour.lead", hour) or selectors.stage_of(hour) is Stage.STANDS:
        return []
    return [Waiting(what=_("Go on with the first hour"), url=address("first_hour:hour"), since=hour.begun_at)]
