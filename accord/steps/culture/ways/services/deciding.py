"""Writing down what was decided together; what is important goes before every partner first."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.partnership import selectors as partnership
from accord.steps.culture.ways import rules, selectors
from accord.steps.culture.ways.models import Origin, Topic, Way
from accord.steps.culture.ways.rules import Kind, State
from accord.steps.culture.ways.services import agreeing

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from accord.partnership.models import Organisation

BEFORE_THEM = _("A decision about this is before the partners already. It has to be settled first.")

kinds.kind("ways.decided", _("{actor} wrote down what was decided about “{about}”."))


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What was decided. origins: from whose ways it comes. review_on: when we look at it again."""

    kind: Kind
    origins: "Sequence[Organisation]"
    words: str
    reasons: str
    review_on: date


@transaction.atomic
def way_decide(*, topic: Topic, decision: Decision, actor: Actor) -> Way:
    """Write down what was decided about a topic; it takes the place of what was decided before.

    Where the topic is important it is put before every partner, and comes into force with the last yes.
    Raises Denied; Refused with the field.
    """
    access.require(actor, "ways.decide", topic)
    locked = selectors.topic_locked(topic.id)
    _check(decision, locked)
    if selectors.way_proposed(locked) is not None:
        raise Refused(BEFORE_THEM)
    now = clock.now()
    if not locked.important:
        agreeing.way_replace(topic=locked, at=now)
    way = _written(decision, locked, now, actor)
    if locked.important:
        agreeing.way_propose(way=way, actor=actor)
    else:
        audit.record("ways.decided", actor=actor, about=locked, decided=str(way.kind))
    return way


def _written(decision: Decision, topic: Topic, now: "datetime", actor: Actor) -> Way:
    way = Way(
        partnership_id=actor.partnership_id,
        topic=topic,
        kind=decision.kind,
        words=decision.words.strip(),
        reasons=decision.reasons.strip(),
        review_on=decision.review_on,
        state=State.PROPOSED if topic.important else State.IN_FORCE,
        decided_at=now,
        in_force_since=None if topic.important else now,
    )
    with only_one(BEFORE_THEM):
        way.save(force_insert=True)
    Origin.objects.bulk_create(
        Origin(partnership_id=actor.partnership_id, way=way, organisation=organisation)
        for organisation in decision.origins
    )
    return way


def _check(decision: Decision, topic: Topic) -> None:
    for field, given, missing in (
        ("words", decision.words, _("Say what we do.")),
        ("reasons", decision.reasons, _("Give the reasons, so that whoever joins later understands it.")),
    ):
        if not given.strip():
            raise Refused(missing, field=field)
    rules.check_origins(decision.kind, {found.id for found in decision.origins}, selectors.said_by(topic))
    rules.check_review(decision.review_on, partnership.today())
