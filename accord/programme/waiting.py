"""What waits: a release to be looked at by those who may stop it, and one to be announced by the steward."""

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Waiting, waiting
from accord.programme import selectors


@waiting
def release_to_look_at(actor: Actor) -> list[Waiting]:
    """Return the release that is announced, for whoever signs for a partner."""
    if not actor.mandates or not access.allows(actor, "releases.read"):
        return []
    found = selectors.announced()
    if found is None:
        return []
    url = address("releases:release", release_id=found.id)
    return [
        Waiting(what=_("Look at what goes to our programme"), url=url, since=found.announced_at, minutes=3)
    ]
