"""What can be found by words: each room says so here, with the right that opens what it offers."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.errors import Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Findable:
    """One thing that can be found, in the scope of its partnership.

    title: what it is called, or what it says. words: more of its words, looked through after the title.
    page, parts: the address of its page, by name; place: where on that page, an id.
    """

    title: str
    page: str
    words: str = ""
    parts: Mapping[str, object] = field(default_factory=dict)
    place: str = ""


def told(*parts: str) -> str:
    """Return what there is of several texts as the words of one thing."""
    return " · ".join(filter(None, parts))


Source = Callable[[Actor], Iterable[Findable]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Findable things of one kind.

    name: "room.things". title: what they are, in the plural. right: the right that opens the page of each;
    nobody without it is asked for. read: all of them that this reader may open.
    """

    name: str
    title: Sentence
    right: str
    read: Source


_shelves: dict[str, Shelf] = {}


def searches(*, name: str, title: Sentence, right: str) -> Callable[[Source], Source]:
    """Register a source of what can be found, asked in the partnership's scope; use as a decorator."""

    def registered(source: Source) -> Source:
        _shelves[name] = Shelf(name=name, title=title, right=right, read=source)
        return source

    return registered


def shelves() -> list[Shelf]:
    """Return every kind of thing that can be found."""
    return list(_shelves.values())


def shelves_for(actor: Actor) -> Iterator[tuple[Shelf, list[Findable]]]:
    """Return what this reader may find, kind by kind: only what the same right would open."""
    for shelf in _shelves.values():
        if access.allows(actor, shelf.right):
            yield shelf, list(shelf.read(actor))
