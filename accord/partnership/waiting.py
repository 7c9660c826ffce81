"""What waits for somebody who was named to sign, and for whoever names an organisation's own people."""

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Waiting, waiting
from accord.partnership import selectors
from accord.partnership.offices import selectors as offices

MINUTES_TO_CONFIRM, MINUTES_TO_NAME = 1, 2


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


@waiting
def naming_waits(actor: Actor) -> list[Waiting]:
    """Return the actor's own organisation if it is a partner for which nobody can sign, or is named to."""
    if not actor.in_care:  # who signs for it might name somebody, too: but nobody does
        return []
    return [
        Waiting(
            what=_("Name somebody who signs for {organisation}: nobody can today").format(
                organisation=organisation.name
            ),
            url=address("partnership:role-give", organisation_id=organisation.id),
            minutes=MINUTES_TO_NAME,
        )
        for organisation in offices.nobody_named_for()
        if access.allows(actor, "partnership.name_own", organisation)
    ]
