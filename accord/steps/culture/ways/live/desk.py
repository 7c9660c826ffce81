"""The desk of whoever leads a workshop: the topics in order, and the words that phones sent."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.steps.culture.ways import selectors, showing
from accord.steps.culture.ways.live import selectors as sessions
from accord.steps.culture.ways.live.board import said
from accord.steps.culture.ways.rules import Place

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from uuid import UUID

    from accord.partnership.models import Organisation
    from accord.steps.culture.ways.models import Topic, Workshop

FIRST = (Place.REVIEW, Place.OPEN)
"""What a workshop is for: what is to be looked at again, then what was never decided."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A topic that the room may look at. said: which partners have said how they do it."""

    topic: "Topic"
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of a proposal, what it proposes, and whether the room reads them."""

    id: "UUID"
    choice: str
    words: str
    on_wall: bool


def in_order(topics: "Sequence[Topic]", partners: "Sequence[Organisation]", today: "date") -> list[Line]:
    """Return what is still to be decided: first what is to be looked at again, and what is important."""
    places = {topic.id: selectors.place(topic, today) for topic in topics}
    left = [topic for topic in topics if places[topic.id] in FIRST]
    left.sort(key=lambda topic: (FIRST.index(places[topic.id]), not topic.important))
    return [Line(topic=topic, said=showing.said_in_words(topic, partners)) for topic in left]


def lines(workshop: "Workshop") -> list[Words]:
    """Return the words that phones sent; none while proposals may not be seen."""
    return [
        Words(id=each.id, choice=said(each), words=each.words, on_wall=each.on_wall)
        for each in sessions.suggestions(workshop)
        if each.words
    ]
