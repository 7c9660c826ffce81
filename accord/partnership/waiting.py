"""What waits for those who name an organisation's own people."""

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Waiting, waiting
from accord.partnership.offices import selectors


@waiting
def naming_waits(actor: Actor) -> list[Waiting]:
    """Return the actor's own organisation if it is a partner for which nobody can sign today."""
    if not actor.in_care:  # who signs for it might name somebody, too: but nobody does
        return []
    return [
        Waiting(
            what=_("Name somebody who signs for {organisation}: nobody can today").format(
                organisation=organisation.name
            ),
            url=address("partnership:role-give", organisation_id=organisation.id),
            minutes=2,
        )
        for organisation in selectors.nobody_signs_for()
        if access.allows(actor, "partnership.name_own", organisation)
    ]
