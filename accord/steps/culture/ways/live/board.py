"""What the room and its phones see of a workshop, in one value that both draw."""

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from accord.foundations import clock
from accord.mechanisms.talks import joining
from accord.mechanisms.talks.joining import Way as Joining
from accord.mechanisms.talks.live.copies import Copies, Copy
from accord.partnership import selectors as partnership
from accord.steps.culture.ways import decided, selectors
from accord.steps.culture.ways.live import rules
from accord.steps.culture.ways.live import selectors as sessions
from accord.steps.culture.ways.live.rules import Phase
from accord.steps.culture.ways.rules import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.partnership.models import Partnership
    from accord.steps.culture.ways.models import Suggestion, Topic, Way, Workshop

pages: Copies[Copy] = Copies()
boards: "Copies[Board]" = Copies()


def forget() -> None:
    """Let go of all copies of this process: something was done that its doer wants to see at once."""
    pages.forget()
    boards.forget()


@dataclass(frozen=True, slots=True)
class Side:
    """How one partner does it today, or that it has not said."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Total:
    """How many phones propose the same."""

    label: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """A workshop as it is seen.

    sides: how each partner does the present topic today. totals: what phones propose, most first; none while
    that may not be seen. lines: the words that the room reads. way: what the workshop decided about it.
    """

    workshop: "Workshop"
    partnership: "Partnership"
    phase: Phase
    joining: Joining
    topic: "Topic | None"
    sides: tuple[Side, ...]
    tells: bool
    totals: tuple[Total, ...]
    lines: tuple[str, ...]
    way: "Way | None"
    whose: str

    @property
    def is_over(self) -> bool:
        return self.phase is Phase.OVER


def board(workshop: "Workshop") -> Board:
    """Return what is seen of a workshop; in the scope of its partnership."""
    topic = selectors.topic_or_none(workshop.present_id) if workshop.present_id else None
    way = _decided(topic, workshop) if topic else None
    found = sessions.suggestions(workshop)
    return Board(
        workshop=workshop,
        partnership=partnership.partnership(),
        phase=rules.phase(workshop, clock.now(), decided=way is not None),
        joining=joining.way(
            workshop.code,
            typed_at=reverse("workshop:code"),
            opens=reverse("workshop:phone", args=[workshop.code]),
        ),
        topic=topic,
        sides=_sides(topic) if topic else (),
        tells=rules.tells(workshop),
        totals=_totals(found),
        lines=tuple(each.words for each in found if each.on_wall and each.words),
        way=way,
        whose=decided.kind_in_words(way) if way else "",
    )


def _decided(topic: "Topic", workshop: "Workshop") -> "Way | None":
    """What was written down about a topic since the room looks at it."""
    latest = selectors.way_proposed(topic) or selectors.way_in_force(topic)
    if latest is None or workshop.shown_at is None or latest.decided_at < workshop.shown_at:
        return None
    return latest


def _sides(topic: "Topic") -> tuple[Side, ...]:
    found = ((each, selectors.habit_of(topic, each.id)) for each in partnership.partners())
    return tuple(Side(each.name, habit.words if habit else _("Not said yet.")) for each, habit in found)


def _totals(found: "Sequence[Suggestion]") -> tuple[Total, ...]:
    counted = Counter(said(each) for each in found)
    return tuple(Total(label, count) for label, count in counted.most_common())


def said(suggestion: "Suggestion") -> str:
    """Return what a phone proposes, without its own words."""
    if suggestion.organisation is not None:
        return _("Take the way of {name}").format(name=suggestion.organisation.name)
    return {
        Kind.BLEND: _("Put ways together"),
        Kind.NEW: _("Make a new way of our own"),
        Kind.APART: _("Stay different here"),
    }[Kind(suggestion.kind)]
