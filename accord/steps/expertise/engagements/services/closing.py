"""Closing an engagement, by joint agreement: what was handed over, and what we now do ourselves."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.agreement import effects
from accord.agreement import services as agreement
from accord.agreement.ratified import Ratified
from accord.agreement.rules import text_hash
from accord.agreement.stages import names
from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.partnership import joint
from accord.partnership import selectors as partnership
from accord.partnership.people import roster_lock
from accord.steps.expertise.engagements import participants, selectors, texts
from accord.steps.expertise.engagements.locking import going
from accord.steps.expertise.engagements.models import Engagement
from accord.steps.expertise.engagements.rules import Answer, EngagementState, ExtensionState

if TYPE_CHECKING:
    from accord.agreement.models import Proposal

EFFECT = "engagements.close"

kinds.kind("engagements.close_proposed", _("{actor} proposed to close this: {about}."))
kinds.kind("engagements.closed", _("Every partner agreed to close this: {about}."))


@transaction.atomic
def close_propose(*, engagement: Engagement, handover: str, ourselves: str, actor: Actor) -> "Proposal":
    """Put the close before every partner, with what was handed over and what we now do ourselves.

    Raises Denied; Refused until every partner has judged it and each recommendation is answered, while those
    who took part are being asked, while an extension is before the partners, and without words.
    """
    access.require(actor, "engagements.propose", engagement)
    held = going(engagement)
    _check(held)
    if not handover.strip():
        raise Refused(_("Say what was handed over, and to whom."), field="handover")
    if not ourselves.strip():
        raise Refused(_("Say what we now do ourselves."), field="ourselves")
    held.handover, held.ourselves = handover.strip(), ourselves.strip()
    held.state = EngagementState.CLOSING
    held.save(update_fields=["handover", "ourselves", "state"])
    audit.record("engagements.close_proposed", actor=actor, about=held)
    return agreement.proposal_open(
        subject_id=held.id,
        title=texts.close_title(held),
        effect=EFFECT,
        parties=partnership.parties_to_ask(),
        actor=actor,
    )


def _check(held: Engagement) -> None:
    if waits := selectors.not_judged_by(held):
        words = _("{partners} has not said yet how useful it was.")
        raise Refused(words.format(partners=names(found.name for found in waits)))
    if any(found.answer == Answer.OPEN for found in held.recommendations.all()):
        raise Refused(_("A recommendation is not answered yet. Take it up or decline it first."))
    if participants.are_asked_now(held):
        raise Refused(_("Those who took part are being asked. It can be closed once their round has closed."))
    if any(found.state == ExtensionState.PROPOSED for found in held.extensions.all()):
        raise Refused(_("An extension is before the partners. It has to be settled first."))


def _close(ratified: Ratified, actor: Actor) -> None:
    """Every partner has agreed to this very text: the doors shut now, where they have not yet."""
    held = selectors.locked(ratified.subject_id)
    if (held.state, text_hash(texts.close(held.id))) != (EngagementState.CLOSING, ratified.text_hash):
        raise Refused(_("This is not the text that every partner agreed to."))
    open_now = {found.id for found in partnership.offices_for_all()}
    if held.office_id in open_now:
        joint.office_end(held_id=held.office_id, ratified=ratified, actor=actor)
        held.refresh_from_db(fields=["office"])
    held.state, held.closed_at = EngagementState.CLOSED, ratified.settled_at
    held.save(update_fields=["state", "closed_at"])
    audit.record("engagements.closed", actor=actor, about=held)


def _release(engagement_id: UUID, _actor: Actor) -> None:
    """It was declined, withdrawn, or it lapsed: the engagement goes on, and its words are written anew."""
    closing = Engagement.objects.filter(id=engagement_id, state=EngagementState.CLOSING)
    closing.update(state=EngagementState.GOING)


def _hold(engagement_id: UUID, actor: Actor) -> None:
    """Whoever changes the roster holds it before writing in the log; so does a decision."""
    roster_lock(actor)
    selectors.locked(engagement_id)


def _page_of(engagement_id: UUID) -> str:
    return address("engagements:engagement", engagement_id=engagement_id)


effects.register(
    effects.Effect(
        name=EFFECT,
        text=texts.close,
        act=_close,
        released=_release,
        holds=_hold,
        url=_page_of,
        consequence=_("When every partner agrees, this person can come in no more, from that moment on."),
    )
)
