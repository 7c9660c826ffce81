"""What the facilitator recommends, and what is answered: an undertaking, or no with a reason."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.mechanisms.undertakings import services as undertakings
from accord.steps.expertise.engagements import selectors
from accord.steps.expertise.engagements.locking import going
from accord.steps.expertise.engagements.models import Engagement, Recommendation
from accord.steps.expertise.engagements.rules import ORIGIN, Answer

if TYPE_CHECKING:
    from accord.partnership.models import Person

kinds.kind("engagements.recommended", _("{actor} wrote down a recommendation: “{about}”."), unhurried=True)
kinds.kind("engagements.taken_up", _("{actor} took up a recommendation: “{about}”."))
kinds.kind("engagements.recommendation_declined", _("{actor} declined a recommendation: “{about}”."))


@transaction.atomic
def recommendation_make(
    *, engagement: Engagement, words: str, because: str, actor: Actor, new_id: UUID | None = None
) -> Recommendation:
    """Recommend something, and say why. new_id: sent twice, made once. Raises Denied, Refused."""
    access.require(actor, "engagements.record", engagement)
    if new_id and (made := selectors.recommendation_or_none(new_id)):
        return made
    held = going(engagement)
    if not words.strip():
        raise Refused(_("Say what is to be done."), field="words")
    if not because.strip():
        raise Refused(_("Say why, from what was seen."), field="because")
    made = Recommendation.objects.create(
        id=new_id or uuid4(),
        partnership_id=actor.partnership_id,
        engagement=held,
        words=words.strip(),
        because=because.strip(),
    )
    audit.record("engagements.recommended", actor=actor, about=made)
    return made


@transaction.atomic
def recommendation_take_up(
    *, recommendation: Recommendation, owner: "Person", due: date, actor: Actor
) -> Recommendation:
    """Make a recommendation an undertaking: who does it, by when. Raises Denied, Refused."""
    locked = _unanswered(recommendation, actor)
    locked.undertaking = undertakings.undertaking_make(
        title=locked.words, owner=owner, due=due, origin_kind=ORIGIN, origin_id=locked.id, actor=actor
    )
    locked.answer = Answer.TAKEN
    locked.save(update_fields=["answer", "undertaking"])
    audit.record("engagements.taken_up", actor=actor, about=locked)
    return locked


@transaction.atomic
def recommendation_decline(*, recommendation: Recommendation, reason: str, actor: Actor) -> Recommendation:
    """Decline a recommendation, and say why. Raises Denied, Refused."""
    locked = _unanswered(recommendation, actor)
    if not reason.strip():
        raise Refused(_("Give the reason, so that others understand it."), field="reason")
    locked.answer, locked.reason = Answer.DECLINED, reason.strip()
    locked.save(update_fields=["answer", "reason"])
    audit.record("engagements.recommendation_declined", actor=actor, about=locked)
    return locked


def _unanswered(recommendation: Recommendation, actor: Actor) -> Recommendation:
    access.require(actor, "engagements.answer", recommendation)
    locked = selectors.recommendation_locked(recommendation.id)
    if locked.answer != Answer.OPEN:
        raise Refused(_("Somebody else has just answered this."))
    return locked
