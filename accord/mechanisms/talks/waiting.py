"""What waits for whoever leads talks: the latest result, until every point of it is decided."""

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Waiting, waiting
from accord.mechanisms.talks import selectors


@waiting
def talks_waiting(actor: Actor) -> list[Waiting]:
    """Return the talk that is still to be planned, or still to be brought to its end."""
    standing = selectors.standing() if access.allows(actor, "talks.lead") else None
    if standing is None or standing.finished:
        return []
    if standing.talk_id is None:
        what, url = _("Plan the talk about “{round}”"), address("talks:plan", round_id=standing.round_id)
    else:
        what, url = _("Finish the talk about “{round}”"), address("talks:talk", talk_id=standing.talk_id)
    return [Waiting(what=what.format(round=standing.round_title), url=url, since=standing.since, minutes=15)]
