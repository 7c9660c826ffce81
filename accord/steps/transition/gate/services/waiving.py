"""A criterion is waived: every partner agrees, with a reason and a day on which we return to it."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.agreement import effects
from accord.agreement import services as agreement
from accord.agreement.ratified import Ratified
from accord.agreement.rules import text_hash
from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.partnership import selectors as partnership
from accord.steps.transition.gate import selectors, texts
from accord.steps.transition.gate.models import Criterion, Waiver
from accord.steps.transition.gate.rules import WAIVE, Way
from accord.steps.transition.gate.services import checks
from accord.steps.transition.transitions import selectors as transitions

if TYPE_CHECKING:
    from accord.agreement.models import Proposal

kinds.kind("gate.waiver_proposed", _("{actor} asked every partner to waive “{about}” for now."))
kinds.kind("gate.waived", _("Every partner has agreed to waive “{about}” for now."))


@transaction.atomic
def waiver_propose(*, criterion: Criterion, reason: str, return_on: date, actor: Actor) -> "Proposal":
    """Ask every partner to waive a criterion until a day. Raises Denied; Refused with the field to blame."""
    access.require(actor, "gate.propose", criterion.transition)
    checks.still_to_declare(transition=criterion.transition)
    locked = selectors.criterion_locked(criterion.id)
    if locked.met_on is not None:
        raise Refused(_("This is met already."))
    if not reason.strip():
        raise Refused(_("Give the reason, so that every partner can decide."), field="reason")
    if return_on <= partnership.today():
        raise Refused(_("Choose a later day than today."), field="return_on")
    waiver = Waiver(
        partnership_id=actor.partnership_id,
        criterion=locked,
        reason=reason.strip(),
        return_on=return_on,
        asked_at=clock.now(),
    )
    with only_one(_("To waive this is before the partners already.")):
        waiver.save(force_insert=True)
    audit.record("gate.waiver_proposed", actor=actor, about=locked, return_on=return_on.isoformat())
    return agreement.proposal_open(
        subject_id=waiver.id,
        title=texts.waiver_title(waiver),
        effect=WAIVE,
        parties=partnership.parties_to_ask(),
        actor=actor,
    )


def _waive(ratified: Ratified, actor: Actor) -> None:
    waiver = selectors.waiver_locked(ratified.subject_id)
    if waiver.way != Way.PROPOSED or text_hash(texts.waiver(waiver.id)) != ratified.text_hash:
        raise Refused(_("This is not the text that every partner agreed to."))
    waiver.way = Way.IN_FORCE
    waiver.save(update_fields=["way"])
    audit.record("gate.waived", actor=actor, about=waiver.criterion, return_on=waiver.return_on.isoformat())


def _release(waiver_id: UUID, _actor: Actor) -> None:
    """It was declined, withdrawn, or it lapsed: the criterion stands as it was."""
    Waiver.objects.filter(id=waiver_id, way=Way.PROPOSED).update(way=Way.RELEASED)


def _hold(waiver_id: UUID, _actor: Actor) -> None:
    found = selectors.waiver_with(waiver_id)
    transitions.transition_locked(found.criterion.transition_id)
    selectors.waiver_locked(waiver_id)


def _where(waiver_id: UUID) -> str:
    found = selectors.waiver_with(waiver_id)
    return address("gate:gate", transition_id=found.criterion.transition_id)


effects.register(
    effects.Effect(
        name=WAIVE,
        text=texts.waiver,
        act=_waive,
        released=_release,
        holds=_hold,
        url=_where,
        consequence=_(
            "When every partner agrees, the gate does not wait for this; on the day named we return to it."
        ),
    )
)
