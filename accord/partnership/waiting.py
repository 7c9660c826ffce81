"""What waits for somebody who was named to sign: to confirm it, or to say no."""

from django.utils.translation import gettext as _

from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Waiting, waiting
from accord.partnership import selectors

MINUTES_TO_CONFIRM = 1


@waiting
def mandates_waiting(actor: Actor) -> list[Waiting]:
    """Return the mandates that this person has not confirmed."""
    if actor.person_id is None:
        return []
    return [
        Waiting(
            what=_("Say whether you sign for {partner}").format(partner=mandate.organisation.name),
            url=address("partnership:signing-confirm", mandate_id=mandate.id),
            since=mandate.unconfirmed_since,
            minutes=MINUTES_TO_CONFIRM,
        )
        for mandate in selectors.mandates_of(actor.person_id)
        if mandate.unconfirmed_since is not None
    ]
