"""Putting topics into the register, from those that are shipped or in own words."""

from collections.abc import Sequence
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accord.foundations import access, clock
from accord.foundations.access import Actor
from accord.foundations.audit import areas, kinds
from accord.foundations.audit import services as audit
from accord.foundations.errors import Refused
from accord.foundations.unique import only_one
from accord.steps.culture.ways import selectors
from accord.steps.culture.ways.models import Topic
from accord.steps.culture.ways.rules import Area
from accord.steps.culture.ways.shipped import TOPICS

TAKEN = _("Somebody else has just taken one of these. Look at the register again.")

areas.area("ways", _("Ways of working"))
kinds.kind("ways.topic_added", _("{actor} put “{about}” into the register of ways of working."))
kinds.kind("ways.insisted", _("{actor} said that “{about}” needs the agreement of every partner."))


@transaction.atomic
def topics_take(*, keys: Sequence[str], actor: Actor) -> list[Topic]:
    """Take shipped topics into the register.

    Raises Denied; Refused where none is chosen, or one was taken already.
    """
    access.require(actor, "ways.keep")
    if not keys:
        raise Refused(_("Tick what belongs into the register."), field="keys")
    if selectors.taken() & set(keys):
        raise Refused(TAKEN, field="keys")
    with only_one(TAKEN, field="keys"):
        return [_take(key, actor) for key in TOPICS if key in keys]


def _take(key: str, actor: Actor) -> Topic:
    written = TOPICS[key]
    topic = Topic(
        area=written.area,
        title=str(written.title),
        about=str(written.about),
        important=written.important,
        template=key,
    )
    return _put(topic, actor)


@transaction.atomic
def topic_add(
    *, title: str, about: str, area: Area, important: bool, actor: Actor, new_id: UUID | None = None
) -> Topic:
    """Put a topic of one's own into the register.

    new_id: of a form that may come twice: it makes one. Raises Denied; Refused with the field.
    """
    access.require(actor, "ways.keep")
    if new_id and (made := selectors.topic_or_none(new_id)):
        return made
    if not title.strip():
        raise Refused(_("Say what we do differently."), field="title")
    topic = Topic(
        id=new_id or uuid4(), area=area, title=title.strip(), about=about.strip(), important=important
    )
    return _put(topic, actor)


@transaction.atomic
def topic_insist(*, topic: Topic, actor: Actor) -> Topic:
    """Say that a topic needs the agreement of every partner; nobody takes that back. Raises Denied."""
    access.require(actor, "ways.insist", topic)
    locked = selectors.topic_locked(topic.id)
    if not locked.important:
        locked.important = True
        locked.save(update_fields=["important"])
        audit.record("ways.insisted", actor=actor, about=locked)
    return locked


def _put(topic: Topic, actor: Actor) -> Topic:
    topic.partnership_id, topic.added_at = actor.partnership_id, clock.now()
    topic.save(force_insert=True)
    audit.record("ways.topic_added", actor=actor, about=topic, area=str(topic.area))
    return topic
