"""How much may be asked of people's time is changed by every partner's agreement, and in no other way."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.agreement import effects
from accord.agreement import services as agreement
from accord.agreement.ratified import Ratified
from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.partnership import selectors as partnership
from accord.partnership.budget import selectors, terms
from accord.partnership.budget.models import MinutesCap
from accord.partnership.budget.rules import Cap, check_cap

if TYPE_CHECKING:
    from accord.agreement.models import Proposal

EFFECT = "budget.set_cap"
ONE_CAP = _("Another cap is before the partners. Wait until they have decided on it.")

areas.area("budget", _("People’s time"))
kinds.kind("budget.cap_proposed", _("{actor} proposed a new cap on people’s time: {about}."))
kinds.kind("budget.cap_set", _("A new cap on people’s time holds from now on: {about}."))


@transaction.atomic
def cap_propose(*, staff: int, leaders: int, actor: Actor) -> "Proposal":
    """Put before every partner how many minutes a quarter may be asked of whom. Raises Refused."""
    access.require(actor, "budget.propose_cap")
    proposed = Cap(staff=staff, leaders=leaders)
    check_cap(proposed)
    if selectors.cap_before_the_partners() is not None:
        raise Refused(ONE_CAP)
    if proposed == selectors.cap():
        raise Refused(_("That is how much may be asked already."))
    cap = MinutesCap(partnership_id=actor.partnership_id, staff=staff, leaders=leaders)
    with only_one(ONE_CAP):
        cap.save(force_insert=True)
    proposal = agreement.proposal_open(
        subject_id=cap.id,
        title=terms.title(),
        effect=EFFECT,
        parties=partnership.parties_to_ask(),
        actor=actor,
    )
    audit.record("budget.cap_proposed", actor=actor, about=cap)
    return proposal


def _set_cap(ratified: Ratified, actor: Actor) -> None:
    """Every partner has agreed: from now on it says how much may be asked."""
    cap = selectors.cap_locked(ratified.subject_id)
    cap.in_force_since = ratified.settled_at
    cap.save(update_fields=["in_force_since"])
    audit.record("budget.cap_set", actor=actor, about=cap)


def _release(cap_id: UUID, _actor: Actor) -> None:
    """It was declined, withdrawn, or it lapsed: what holds goes on to hold."""
    MinutesCap.objects.filter(id=cap_id, in_force_since=None).delete()


effects.register(
    effects.Effect(
        name=EFFECT,
        text=terms.text,
        act=_set_cap,
        released=_release,
        url=lambda _cap_id: address("budget:cap"),
        consequence=_("When every partner agrees, nobody can be asked for more than this from then on."),
        replaces=True,
    )
)
