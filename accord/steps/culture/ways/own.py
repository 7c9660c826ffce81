"""What is left to say for those who sign for a partner."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.partnership import selectors as partnership
from accord.steps.culture.ways import selectors

if TYPE_CHECKING:
    from datetime import datetime

    from accord.partnership.models import Organisation


@dataclass(frozen=True, slots=True, kw_only=True)
class ToSay:
    """A partner for which a reader signs. left: topics on which it has not said how it does them; since: when
    the first of these came into the register.
    """

    name: str
    url: str
    left: int
    since: "datetime | None"


def still_to_say(actor: Actor) -> list[ToSay]:
    """Return the partners whose ways a reader may say, each with what is left."""
    if not actor.mandates or not access.allows(actor, "ways.read"):
        return []
    own = [each for each in partnership.partners() if access.allows(actor, "ways.say", each)]
    return [_to_say(each) for each in own]


def _to_say(partner: "Organisation") -> ToSay:
    left = selectors.unsaid(partner.id)
    url = address("ways:ours", organisation_id=partner.id)
    return ToSay(name=partner.name, url=url, left=len(left), since=min(left, default=None))
