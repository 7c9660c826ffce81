"""The board: every step and both sentences, each with where it stands for the reader."""

from dataclasses import dataclass

from accord.foundations import registry
from accord.foundations.access import Actor
from accord.foundations.errors import Denied
from accord.foundations.registry import Descriptor, Headline, Standing
from accord.overview.rules import first_headline


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """Where the whole partnership stands."""

    sentences: tuple[Entry, ...]
    steps: tuple[Entry, ...]

    @property
    def headline(self) -> Headline | None:
        return first_headline(entry.standing for entry in (*self.sentences, *self.steps))


def board_for(actor: Actor) -> Board:
    """Ask every descriptor where it stands for this reader."""
    return Board(
        sentences=tuple(_entry(found, actor) for found in registry.sentences()),
        steps=tuple(_entry(found, actor) for found in registry.steps()),
    )


def _entry(descriptor: Descriptor, actor: Actor) -> Entry:
    try:
        return Entry(descriptor=descriptor, standing=descriptor.standing(actor))
    except Denied:
        return Entry(descriptor=descriptor, standing=None)
