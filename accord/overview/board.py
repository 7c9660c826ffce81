"""The board: every step and both sentences, each with where it stands for the reader."""

from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property

from accord.foundations import registry
from accord.foundations.access import Actor
from accord.foundations.errors import Denied
from accord.foundations.registry import Descriptor, Headline, Standing
from accord.overview.rules import Candidate, first_headline, first_now


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A step or sentence on the board; standing: None where it is not open to this reader, such as a
    facilitator whose engagement does not cover it.
    """

    descriptor: Descriptor
    standing: Standing | None

    @property
    def closed(self) -> bool:
        return self.standing is None

    @property
    def url(self) -> str:
        """Its own page; nothing where that is closed."""
        return "" if self.closed else self.descriptor.url()

    @property
    def waits(self) -> bool:
        return self.standing is not None and self.standing.waits


@dataclass(frozen=True, kw_only=True)
class Board:
    """Where the whole partnership stands. phase: in which it is, by name."""

    sentences: tuple[Entry, ...]
    steps: tuple[Entry, ...]
    phase: str = ""

    @cached_property
    def headline(self) -> Headline | None:
        return first_headline(self._candidates_of((*self.sentences, *self.steps)))

    @property
    def released_headline(self) -> Headline | None:
        """The headline among those that speak of no draft."""
        entries = (*self.sentences, *self.steps)
        return first_headline(
            each
            for each in self._candidates_of(entries)
            if each.standing is not None and not each.standing.of_draft
        )

    @property
    def first(self) -> list[Entry]:
        """The steps that stand first in this phase, beside what the heading says and both sentences."""
        return [self.steps[place] for place in first_now(self._candidates_of(self.steps), self.headline)]

    def _candidates_of(self, entries: tuple[Entry, ...]) -> list[Candidate]:
        return [Candidate(each.standing, leads=self.phase in each.descriptor.leads_in) for each in entries]


def board_for(actor: Actor, phase: str = "") -> Board:
    """Ask every descriptor where it stands for this reader."""
    return Board(
        sentences=tuple(_entry(found, actor) for found in registry.sentences()),
        steps=tuple(_entry(found, actor) for found in registry.steps()),
        phase=phase,
    )


def steps_waiting(actor: Actor) -> dict[str, bool]:
    """Ask every descriptor that is open to this reader no more than whether it waits; by its key."""
    found: dict[str, bool] = {}
    for descriptor in (*registry.sentences(), *registry.steps()):
        with suppress(Denied):
            found[descriptor.key] = descriptor.is_waiting(actor)
    return found


def _entry(descriptor: Descriptor, actor: Actor) -> Entry:
    try:
        return Entry(descriptor=descriptor, standing=descriptor.standing(actor))
    except Denied:
        return Entry(descriptor=descriptor, standing=None)
