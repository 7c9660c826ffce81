"""What a reader finds: over all that rooms let this reader open, kind by kind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from accord.foundations import access, registry
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Findable, Shelf
from accord.overview.search import rules
from accord.overview.search.rules import Rank

SHOWN = 8
"""Of each kind; more are counted, and shown where only this kind is asked for."""
MOST = 200
"""Of one kind where only it is asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Something that was found, and a piece of its words where these say more than its title."""

    title: str
    words: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What was found of one kind, the best first. count: of all that fit, those not shown among them."""

    shelf: Shelf
    hits: tuple[Hit, ...]
    count: int
    best: Rank

    @property
    def more(self) -> int:
        return self.count - len(self.hits)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a search. kinds: those in which something fits, the best first.

    apart: where nothing holds all the words, how many things hold each of them. meant: where one is found
    nowhere, the whole search with another word in its place, or "".
    """

    kinds: tuple[Kind, ...] = ()
    apart: tuple[tuple[str, int], ...] = ()
    meant: str = ""

    @property
    def count(self) -> int:
        return sum(kind.count for kind in self.kinds)


Held = list[tuple[Shelf, list[Findable]]]


def search(actor: Actor, words: Sequence[str], *, only: str = "") -> Outcome:
    """Return what holds all of these folded words, of one kind or of all; raises Denied."""
    access.require(actor, "search.search")
    held: Held = [(shelf, things) for shelf, things in registry.shelves_for(actor)]
    kinds = list(_kinds(held, words, only))
    if kinds or not words:
        return Outcome(kinds=tuple(sorted(kinds, key=lambda kind: (kind.best, str(kind.shelf.title)))))
    return _instead(held, words)


def may_find(actor: Actor) -> list[Shelf]:
    """Return the kinds of things that this reader may find, by title."""
    found = [shelf for shelf in registry.shelves() if access.allows(actor, shelf.right)]
    return sorted(found, key=lambda shelf: str(shelf.title))


def _kinds(held: Held, words: Sequence[str], only: str) -> Iterator[Kind]:
    patterns = rules.patterns(words)
    for shelf, things in held if words else ():
        if only not in {"", shelf.name}:
            continue
        ranked = [(rank, each) for each in things if (rank := _rank(each, patterns)) is not None]
        if ranked:
            ranked.sort(key=lambda pair: pair[0])  # stable: the room's own order within a rank
            shown = ranked[: MOST if only else SHOWN]
            hits = tuple(
                Hit(title=each.title, words=rules.around(each.words, patterns), url=_url(each))
                for _rank, each in shown
            )
            yield Kind(shelf=shelf, hits=hits, count=len(ranked), best=ranked[0][0])


def _url(thing: Findable) -> str:
    return address(thing.page, **thing.parts) + (f"#{thing.place}" if thing.place else "")


def _rank(thing: Findable, patterns: Sequence[rules.Pattern]) -> Rank | None:
    return rules.rank(thing.title, thing.words, patterns)


def _instead(held: Held, words: Sequence[str]) -> Outcome:
    """What helps where nothing holds all the words: each alone, and for one found nowhere its neighbour."""
    things = [each for _shelf, found in held for each in found]
    counts = [
        (word, sum(_rank(each, rules.patterns([word])) is not None for each in things)) for word in words
    ]
    known = rules.words_of(" ".join(f"{each.title} {each.words}" for each in things))
    better = {word: rules.nearest(word, known) for word, count in counts if not count}
    instead = [better.get(word, word) or word for word in words]
    finds = instead != list(words) and any(_kinds(held, instead, ""))
    return Outcome(
        apart=tuple(pair for pair in counts if pair[1] and len(words) > 1),
        meant=" ".join(instead) if finds else "",
    )
