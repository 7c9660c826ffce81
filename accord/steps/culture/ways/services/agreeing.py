"""What is important: before every partner, and in force with the last yes."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from accord.agreement import effects
from accord.agreement import services as agreement
from accord.agreement.ratified import Ratified
from accord.agreement.rules import text_hash
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.partnership import selectors as partnership
from accord.steps.culture.ways import selectors, texts
from accord.steps.culture.ways.models import Topic, Way
from accord.steps.culture.ways.rules import EFFECT, State

kinds.kind("ways.proposed", _("{actor} put before every partner how we do “{about}”."))
kinds.kind("ways.in_force", _("Every partner has agreed how we do “{about}”."))


def way_propose(*, way: Way, actor: Actor) -> None:
    """Put a decision before every partner, within the transaction that writes it down. Raises Refused."""
    audit.record("ways.proposed", actor=actor, about=way.topic, decided=str(way.kind))
    agreement.proposal_open(
        subject_id=way.id,
        title=texts.title(way.topic.title),
        effect=EFFECT,
        parties=partnership.parties_to_ask(),
        actor=actor,
    )


def way_replace(*, topic: Topic, at: datetime) -> None:
    """End what is in force about a topic, within the transaction of what takes its place."""
    Way.objects.filter(topic=topic, state=State.IN_FORCE).update(state=State.FORMER, ended_at=at)


def _bring_into_force(ratified: Ratified, actor: Actor) -> None:
    """Every partner has agreed to this very text: it takes the place of what was decided before."""
    way = selectors.way_with(ratified.subject_id)
    if way.state != State.PROPOSED or text_hash(texts.text(way.id)) != ratified.text_hash:
        raise Refused(_("This is not the text that every partner agreed to."))
    way_replace(topic=way.topic, at=ratified.settled_at)
    way.state, way.agreed, way.in_force_since = State.IN_FORCE, True, ratified.settled_at
    way.save(update_fields=["state", "agreed", "in_force_since"])
    audit.record("ways.in_force", actor=actor, about=way.topic)


def _release(way_id: UUID, _actor: Actor) -> None:
    """It was declined, withdrawn, or it lapsed: it stays on record as not agreed."""
    Way.objects.filter(id=way_id, state=State.PROPOSED).update(state=State.NOT_AGREED)


def _hold(way_id: UUID, _actor: Actor) -> None:
    selectors.topic_locked(selectors.way_with(way_id).topic_id)


effects.register(
    effects.Effect(
        name=EFFECT,
        text=texts.text,
        act=_bring_into_force,
        released=_release,
        holds=_hold,
        url=lambda way_id: address("ways:topic", topic_id=selectors.way_with(way_id).topic_id),
        consequence=_(
            "When every partner agrees, this is how the partnership does it, until we look at it again."
        ),
    )
)
