"""What waits for whoever leads talks: every result, until all of its points are decided (law 3)."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor, Role
from accord.foundations.addresses import address
from accord.foundations.registry import Waiting, waiting
from accord.mechanisms.talks import selectors

if TYPE_CHECKING:
    from accord.mechanisms.talks.selectors import TalkStanding


@waiting
def talks_waiting(actor: Actor) -> list[Waiting]:
    """Return the talks that are still to be planned, or still to be brought to their end.

    Whoever is engaged hears of the latest alone: another may be about that very engagement.
    """
    if not access.allows(actor, "talks.lead"):
        return []
    found = selectors.not_talked_about()
    if Role.FACILITATOR in actor.roles:
        latest = selectors.standing()
        found = [each for each in found if each == latest]
    return [_waiting(each) for each in found]


def _waiting(standing: "TalkStanding") -> Waiting:
    if standing.talk_id is None:
        what, url = _("Plan the talk about “{round}”"), address("talks:plan", round_id=standing.round_id)
    else:
        what, url = _("Finish the talk about “{round}”"), address("talks:talk", talk_id=standing.talk_id)
        if standing.to_prepare:
            what = _("Prepare the talk about “{round}”")
    return Waiting(what=what.format(round=standing.round_title), url=url, since=standing.since, minutes=15)
