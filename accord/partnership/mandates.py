"""What protects a mandate: whoever signs for a partner is in the care of that partner, and of nobody else.

The sign-in address is what lets somebody sign, so changing it takes the mandate's power away until the person
has confirmed it (architecture.md, agreement).
"""

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from accord.foundations import clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Denied
from accord.foundations.outbox.services import letters_post
from accord.partnership import selectors
from accord.partnership.models import Mandate, Person

LETTER, CHANGED = "partnership.asked_to_confirm", "partnership.address_changed"

kinds.kind(
    "partnership.mandate_suspended",
    _("{about} got another sign-in address, and signs nothing for {organisation} before confirming it."),
)


def require_own_care(people: Iterable[UUID], actor: Actor) -> None:
    """Let those who sign be changed in address, or recorded as leaving, only by whom that partner employs.

    Accord itself may: what it does, it does because all agreed, or because the operator says so in the log.
    The employer decides and not the place: administrators give places, and nobody can change an employer.
    Raises Denied.
    """
    if actor.is_system:
        return
    wanted = set(people)
    for mandate in selectors.mandates_held() if wanted else ():
        if mandate.person_id in wanted and mandate.organisation_id != actor.employer_id:
            message = _(
                "Only {organisation} itself changes the address of somebody who signs for it, or records "
                "that such a person leaves."
            )
            raise Denied(message.format(organisation=mandate.organisation.name))


def suspend(person: Person, actor: Actor, *, was: str) -> None:
    """Let no mandate of a person sign anything until the person has confirmed it at the new address.

    was: the address until now; a letter there says so, because whoever reads there would be replaced.
    """
    for mandate in selectors.mandates_of(person.id):
        mandate.unconfirmed_since = clock.now()
        mandate.save(update_fields=["unconfirmed_since"])
        audit.record(
            "partnership.mandate_suspended",
            actor=actor,
            about=person,
            organisation=mandate.organisation.name,
        )
        ask_to_confirm(mandate)
        _tell_former(mandate, was)


def _tell_former(mandate: Mandate, address: str) -> None:
    if address and mandate.unconfirmed_since:
        letters_post(
            kind=CHANGED,
            partnership_id=mandate.partnership_id,
            to=[(address, mandate.id)],
            occasion=mandate.unconfirmed_since.isoformat(),
        )


def ask_to_confirm(mandate: Mandate) -> None:
    """Post the letter that asks the person to confirm."""
    if mandate.person.email and mandate.unconfirmed_since:
        letters_post(
            kind=LETTER,
            partnership_id=mandate.partnership_id,
            to=[(mandate.person.email, mandate.id)],
            occasion=mandate.unconfirmed_since.isoformat(),
        )
