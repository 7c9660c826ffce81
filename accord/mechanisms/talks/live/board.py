"""What the room and its phones see of a session, in one value that both draw."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.urls import reverse

from accord.foundations import clock
from accord.mechanisms.rounds.publishing import drawings, sentences
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.talks import agenda, joining, selectors
from accord.mechanisms.talks.agenda import Line
from accord.mechanisms.talks.joining import Way
from accord.mechanisms.talks.live import rules
from accord.mechanisms.talks.live.rules import Phase

if TYPE_CHECKING:
    from accord.analysis.published import Published
    from accord.mechanisms.talks.models import Live, Talk
    from accord.web.pictures import DotRows


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """A session as it is seen.

    lines: the agenda. present: the point the room looks at. totals: the points with dots, most first; none
    while they may not be seen. picture: of the present point, for the room alone.
    """

    live_id: UUID
    talk: "Talk"
    phase: Phase
    way: Way
    voting: int
    voters: int
    lines: tuple[Line, ...]
    present: Line | None
    totals: tuple[Line, ...]
    tells_totals: bool
    picture: "DotRows | None"

    @property
    def undecided(self) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if not line.is_decided)

    @property
    def decided(self) -> int:
        return len(self.lines) - len(self.undecided)

    @property
    def is_ordered(self) -> bool:
        """Whether the undecided points stand in the order of their dots."""
        dots = [line.point.dots for line in self.undecided]
        return dots == sorted(dots, reverse=True)

    @property
    def following(self) -> Line | None:
        """The undecided point that comes after the present one, or the first."""
        after = self.present.number if self.present else 0
        later = [line for line in self.undecided if line.number > after]
        others = [line for line in self.undecided if line != self.present]
        return next(iter([*later, *others]), None)

    @property
    def is_over(self) -> bool:
        return self.phase is Phase.OVER


def board(live: "Live", *, for_the_room: bool = False) -> Board:
    """Return what is seen of a session; in the scope of its partnership."""
    talk = selectors.talk_in_hand(live.talk_id)
    published = publishing.spoken_of(talk.result)
    lines = tuple(agenda.lines(talk, published))
    present = next((line for line in lines if line.point.id == live.present_id), None)
    tells = rules.tells_totals(live)
    chosen = sorted((line for line in lines if line.point.dots), key=lambda line: -line.point.dots)
    return Board(
        live_id=live.id,
        talk=talk,
        phase=rules.phase(live, clock.now()),
        way=joining.way(
            live.code, typed_at=reverse("joining:code"), opens=reverse("joining:phone", args=[live.code])
        ),
        voting=live.voting,
        voters=live.voters,
        lines=lines,
        present=present,
        totals=tuple(chosen) if tells else (),
        tells_totals=tells,
        picture=_picture(present, published) if for_the_room and present else None,
    )


def _picture(line: Line, published: "Published") -> "DotRows | None":
    if not line.point.item_key:
        return None
    return drawings.dots(published, sentences.item_of(published, line.point.item_key))
