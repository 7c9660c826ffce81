"""Reading where decisions come from."""

from datetime import datetime
from typing import TYPE_CHECKING

from accord.foundations import access
from accord.foundations.access import Actor
from accord.partnership import selectors as partnership
from accord.steps.culture.origins.rules import Decided
from accord.steps.culture.ways import selectors as ways
from accord.steps.culture.ways.rules import Area, Kind

if TYPE_CHECKING:
    from datetime import date
    from zoneinfo import ZoneInfo


def decided(actor: Actor) -> list[Decided]:
    """Return every decision that is or was in force, the oldest first. Raises Denied."""
    access.require(actor, "ways.read")
    return all_decided()


def all_decided() -> list[Decided]:
    """Return the same, for what stands on the dashboard."""
    zone = partnership.partnership().zone
    return [
        Decided(
            area=Area(way.topic.area),
            kind=Kind(way.kind),
            origins=tuple(origin.organisation_id for origin in way.origins.all()),
            since=_day(way.in_force_since or way.decided_at, zone),
            until=_day(way.ended_at, zone) if way.ended_at else None,
        )
        for way in ways.ways_ever_in_force()
    ]


def _day(moment: datetime, zone: "ZoneInfo") -> "date":
    return moment.astimezone(zone).date()
