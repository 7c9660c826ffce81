"""What waits for whoever was thanked: to say who may read it."""

from django.utils.translation import gettext as _

from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Waiting, waiting
from accord.steps.culture.thanks import selectors


@waiting
def thanks_waiting(actor: Actor) -> list[Waiting]:
    """Return the thanks of which somebody has not said yet who may read them."""
    if actor.person_id is None:
        return []
    return [
        Waiting(
            what=_("Read what {giver} thanks you for").format(giver=each.giver.name),
            url=address("thanks:thanks", thanks_id=each.id),
            since=each.given_at,
            minutes=1,
        )
        for each in selectors.asked_of(actor.person_id)
    ]
