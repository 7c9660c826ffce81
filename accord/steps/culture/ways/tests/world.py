"""A register to test with, built through its services."""

from datetime import date, timedelta
from typing import Any

from accord.partnership import selectors as partnership
from accord.steps.culture.ways import selectors, services
from accord.steps.culture.ways.live import services as live
from accord.steps.culture.ways.live.services import Proposed
from accord.steps.culture.ways.models import Suggestion, Topic, Way, Workshop
from accord.steps.culture.ways.rules import Kind
from accord.steps.culture.ways.services import Decision
from tests.cast import Cast

USUAL, IMPORTANT = "money-expenses", "deciding-who"
PARTNERS = ("council", "kestrel", "harbour")


def in_register(cast: Cast, *keys: str) -> list[Topic]:
    """Let the steward take these of the shipped topics into the register; return them in this order."""
    taken = {topic.template: topic for topic in services.topics_take(keys=keys, actor=cast.actor("steward"))}
    return [taken[key] for key in keys]


def said(cast: Cast, topic: Topic, *names: str) -> None:
    """Let these partners say how they do it today."""
    for name in names:
        services.habits_say(
            organisation=getattr(cast, name),
            said={topic.id: f"As {name} does it."},
            actor=cast.actor(f"{name}_signatory"),
        )


def decision(cast: Cast, *names: str, **changes: object) -> Decision:
    """Return a decision that takes the way of one partner, or puts those of several together."""
    given: dict[str, Any] = {
        "kind": Kind.ADOPT if len(names) == 1 else Kind.BLEND,
        "origins": [getattr(cast, name) for name in names],
        "words": "By photograph, paid in a week.",
        "reasons": "It is the quickest, and nobody has to post receipts.",
        "review_on": in_days(365),
    }
    return Decision(**(given | changes))


def decided(cast: Cast, topic: Topic, *names: str, **changes: object) -> Way:
    """Let the steward write down that this was decided."""
    found = decision(cast, *names, **changes)
    return services.way_decide(topic=topic, decision=found, actor=cast.actor("steward"))


def shown(cast: Cast, topic: Topic) -> Workshop:
    """Let the steward begin a workshop, and the room look at a topic."""
    live.workshop_begin(actor=cast.actor("steward"))
    return live.topic_show(topic=topic, actor=cast.actor("steward"))


def suggested(cast: Cast, topic: Topic, words: str = "As we do it.") -> Suggestion:
    """Let the room look at a topic, and one phone propose a new way."""
    workshop = shown(cast, topic)
    live.proposal_give(
        workshop_id=workshop.id, asked=workshop.asked, proposed=Proposed(kind=Kind.NEW, words=words)
    )
    found: Suggestion = workshop.suggestions.get()
    return found


def seen(cast: Cast, topic: Topic) -> Topic:
    """Return a topic as everybody reads it."""
    return selectors.topic_for(cast.actor("member"), topic.id)


def in_days(number: int) -> date:
    """Return the day so many days from today."""
    return partnership.today() + timedelta(days=number)
