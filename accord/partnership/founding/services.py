"""Beginning a partnership: its partners are entered, each with the one who is asked to sign for it first.

Both acts are the operator's, in the name of Accord: nobody could do them who belongs to a partner. All read
them in the log, and nothing is shared by either.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.agreement import selectors as agreement
from accord.agreement.rules import FEWEST_PARTIES
from accord.foundations import access, clock, scope
from accord.foundations.access import Actor
from accord.foundations.errors import Refused
from accord.partnership import naming, selectors, services
from accord.partnership.joint import check_new_partner
from accord.partnership.models import Mandate, Organisation, Partnership
from accord.partnership.naming import Nominee
from accord.partnership.people import roster_lock
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
        raise Refused(
            _("Each partner needs somebody of its own who signs for it, with an address of their own.")
        )
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


@transaction.atomic
def partner_ask(*, partner: Founder, actor: Actor) -> Mandate:
    """Ask somebody to sign for a partner for which nobody does, or for one that was not there yet.

    A further partner is entered only while the founding waits: from then on it joins by joint agreement, and
    who signs is named by the partner itself. Raises Refused.
    """
    access.require(actor, "partnership.found")
    roster_lock(actor)
    known = selectors.organisation_called(partner.name)
    if known is None:
        organisation = _entered(partner, actor)
    elif not known.signs:
        raise Refused(_("{name} is no partner. It joins when every partner agrees.").format(name=known.name))
    elif any(held.organisation_id == known.id for held in selectors.mandates_held()):
        words = _("Somebody signs for {name} or is asked to. Who else does, it says itself.")
        raise Refused(words.format(name=known.name))
    else:
        organisation = known
    return naming.signatory_name(nominee=partner.signatory, organisation=organisation, actor=actor)


def _entered(partner: Founder, actor: Actor) -> Organisation:
    """The organisation of a further partner, while nothing could be shared yet."""
    if len(selectors.organisations_with_a_signatory()) >= FEWEST_PARTIES or agreement.is_anything_asked():
        raise Refused(_("The partnership is founded. Another partner joins when every partner agrees."))
    check_new_partner(name=partner.name, letter=partner.letter, email=partner.signatory.email)
    return services.organisation_join(
        name=partner.name,
        short_name=partner.short_name,
        letter=partner.letter,
        signs=True,
        position=len(selectors.organisations()),
        actor=actor,
    )
