"""Reading the register of ways of working."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import FilteredRelation, Q
from django.http import Http404
from django.shortcuts import get_object_or_404

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.once import once
from accord.partnership import selectors as partnership
from accord.steps.culture.ways.models import Habit, Topic, Way
from accord.steps.culture.ways.rules import Held, Place, State, is_overdue, place_of

if TYPE_CHECKING:
    from datetime import date, datetime

    from django.db.models import QuerySet

    from accord.partnership.models import Organisation


def _topics() -> "QuerySet[Topic]":
    found: QuerySet[Topic] = Topic.objects.prefetch_related(
        "habits__organisation", "habits__said_by", "ways__origins__organisation"
    )
    return found


def topics(actor: Actor) -> list[Topic]:
    """Return the whole register, in the order in which topics came into it."""
    access.require(actor, "ways.read")
    return list(_topics())


def topic_for(actor: Actor, topic_id: UUID) -> Topic:
    """Return one topic; raises Http404, Denied."""
    found = get_object_or_404(_topics(), id=topic_id)
    access.require(actor, "ways.read", found)
    return found


def topic_or_none(topic_id: UUID) -> Topic | None:
    """Return one topic, or None."""
    return _topics().filter(id=topic_id).first()


def topic_locked(topic_id: UUID) -> Topic:
    """Return one topic, locked for the transaction; its decisions are only made while it is."""
    found: Topic = Topic.objects.select_for_update().get(id=topic_id)
    return found


def taken() -> frozenset[str]:
    """Return what was taken from the shipped topics, by key."""
    return frozenset(topics_taken())


def topics_taken() -> dict[str, Topic]:
    """Return the topics that were taken from those that are shipped, each by the key of that."""
    return {topic.template: topic for topic in Topic.objects.exclude(template="").order_by()}


def topics_added_between(start: "datetime", end: "datetime") -> list["datetime"]:
    """Return when topics came into the register, of those that did in a time."""
    found = Topic.objects.filter(added_at__gte=start, added_at__lt=end).order_by()
    return list(found.values_list("added_at", flat=True))


def organisation_for(actor: Actor, organisation_id: UUID) -> "Organisation":
    """Return a partner that may say its own ways; raises Http404, Denied."""
    access.require(actor, "ways.read")
    found = next((each for each in partnership.partners() if each.id == organisation_id), None)
    if found is None:
        raise Http404
    return found


def said_by(topic: Topic) -> frozenset[UUID]:
    """Return which partners have said how they do it."""
    return frozenset(habit.organisation_id for habit in topic.habits.all())


def habit_of(topic: Topic, organisation_id: UUID) -> Habit | None:
    """Return how a partner does it today, or None while it has not said."""
    return next((each for each in topic.habits.all() if each.organisation_id == organisation_id), None)


def way_in_force(topic: Topic) -> Way | None:
    """Return what is decided about a topic, or None; wants `ways` prefetched."""
    return next((way for way in topic.ways.all() if way.state == State.IN_FORCE), None)


def way_proposed(topic: Topic) -> Way | None:
    """Return what is before the partners about a topic, or None; wants `ways` prefetched."""
    return next((way for way in topic.ways.all() if way.state == State.PROPOSED), None)


def way_with(way_id: UUID) -> Way:
    """Return one decision with its topic and origins; raises Way.DoesNotExist."""
    return Way.objects.select_related("topic").prefetch_related("origins__organisation").get(id=way_id)


def ways_in_force() -> list[Way]:
    """Return every decision in force with its topic and origins, by the order of the register."""
    held = Way.objects.filter(state=State.IN_FORCE).select_related("topic")
    return list(
        held.prefetch_related("origins__organisation").order_by("topic__added_at", "topic__title", "id")
    )


def ways_ever_in_force() -> list[Way]:
    """Return every decision that is or was in force, with its topic and origins, the oldest first."""
    held = Way.objects.exclude(in_force_since=None).select_related("topic")
    return list(held.prefetch_related("origins__organisation").order_by("in_force_since", "id"))


def place(topic: Topic, today: "date") -> Place:
    """Return where a topic stands today; wants `ways` prefetched."""
    held = way_in_force(topic)
    return place_of(
        held_of(held) if held else None,
        important=topic.important,
        proposed=way_proposed(topic) is not None,
        today=today,
    )


def held_of(way: Way) -> Held:
    """Return of a decision in force what the rules read."""
    return Held(review_on=way.review_on, agreed=way.agreed)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """How the register stands in numbers: topics in it, of these decided, and of these overdue for review."""

    topics: int
    decided: int
    overdue: int


@once
def counted() -> Counted:
    """Count the register as of today, in one question: for what stands on every page."""
    today = partnership.today()
    held = FilteredRelation("ways", condition=Q(ways__state=State.IN_FORCE))
    rows = list(
        Topic.objects.annotate(held=held)
        .order_by()
        .values_list("important", "held__review_on", "held__agreed")
    )
    decided = [(important, Held(review_on=day, agreed=agreed)) for important, day, agreed in rows if day]
    return Counted(
        topics=len(rows),
        decided=len(decided),
        overdue=sum(is_overdue(each, important=important, today=today) for important, each in decided),
    )


def unsaid(organisation_id: UUID) -> list["datetime"]:
    """Return when the topics came into the register on which a partner has not said how it does them."""
    found = Topic.objects.exclude(habits__organisation_id=organisation_id).order_by()
    return list(found.values_list("added_at", flat=True))
