"""Beginning a partnership: its partners are entered, each with the one who is asked to sign for it first."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.agreement.rules import FEWEST_PARTIES
from accord.foundations import clock, scope
from accord.foundations.access import Actor
from accord.foundations.errors import Refused
from accord.partnership import naming, services
from accord.partnership.models import Partnership
from accord.partnership.naming import Nominee
from accord.partnership.rules import Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class Founder:
    """A partner to be, and who is asked to sign for it first."""

    name: str
    short_name: str
    letter: str
    signatory: Nominee


@transaction.atomic
def partnership_begin(*, name: str, time_zone: str, partners: Sequence[Founder]) -> Partnership:
    """Begin a partnership for its operator. Nothing is shared in it before two partners have confirmed.

    Whoever signs for a partner from then on is named by that partner. Raises Refused.
    """
    if len(partners) < FEWEST_PARTIES:
        raise Refused(_("A partnership has at least two partners."))
    addresses = {found.signatory.email.lower() for found in partners}
    if len(addresses) < len(partners):
        raise Refused(_("Each partner needs somebody of its own who signs for it, with an own address."))
    if len({found.letter for found in partners}) < len(partners):
        raise Refused(_("Each partner needs a letter of its own."))
    if len({found.name.casefold() for found in partners}) < len(partners):
        raise Refused(_("Two partners have the same name."))
    partnership = services.partnership_found(
        name=name, phase=Phase.PROCUREMENT, phase_since=clock.now().date(), time_zone=time_zone
    )
    system = Actor.system(partnership.id)
    with scope.partnership(partnership.id):
        for position, found in enumerate(partners):
            organisation = services.organisation_join(
                name=found.name,
                short_name=found.short_name,
                letter=found.letter,
                signs=True,
                position=position,
                actor=system,
            )
            naming.signatory_name(nominee=found.signatory, organisation=organisation, actor=system)
    return partnership
