"""How a partner does things today: said on the record, by that partner alone."""

from collections.abc import Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.steps.culture.ways import selectors
from accord.steps.culture.ways.models import Habit

if TYPE_CHECKING:
    from accord.partnership.models import Organisation

STAYS = _("What you said stays on record. Say it anew instead.")

kinds.kind("ways.said", _("{actor} said how {organisation} does “{about}” today."), unhurried=True)


@transaction.atomic
def habits_say(*, organisation: "Organisation", said: Mapping[UUID, str], actor: Actor) -> int:
    """Say how a partner does things today, or say it anew. said: words by the id of a topic.

    What is empty and was never said stays unsaid. Returns of how many topics something new is said.
    Raises Denied; Refused with the topic as its field.
    """
    access.require(actor, "ways.say", organisation)
    if actor.person_id is None:
        raise access.denial("ways.say")
    return sum(
        _say(topic_id, organisation, words.strip(), actor)
        for topic_id, words in sorted(said.items(), key=lambda each: str(each[0]))
    )


def _say(topic_id: UUID, organisation: "Organisation", words: str, actor: Actor) -> bool:
    topic = selectors.topic_locked(topic_id)
    before = selectors.habit_of(topic, organisation.id)
    if words == (before.words if before else ""):
        return False
    if not words:
        raise Refused(STAYS, field=str(topic_id))
    given = {"words": words, "said_by_id": actor.person_id, "said_at": clock.now()}
    Habit.objects.update_or_create(
        topic=topic, organisation=organisation, defaults=given | {"partnership_id": actor.partnership_id}
    )
    audit.record("ways.said", actor=actor, about=topic, organisation=organisation.name)
    return True
