"""What undertakings came from: each room that makes them says how its kind of origin reads."""

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from accord.foundations.errors import Sentence
from accord.foundations.links import Link

Describe = Callable[[Sequence[UUID]], Mapping[UUID, Link]]
_origins: dict[str, Describe] = {}
_called: dict[str, Sentence] = {}


def origin(kind: str, *, called: Sentence = "") -> Callable[[Describe], Describe]:
    """Register how origins of a kind read and where they are; called once for all ids of a page.

    called: what people call all that come from there ("a talk"); without it nobody can look for them.
    """

    def decorate(describe: Describe) -> Describe:
        _origins[kind] = describe
        if called:
            _called[kind] = called
        return describe

    return decorate


def describe(kind: str, ids: Sequence[UUID]) -> Mapping[UUID, Link]:
    """Return the links to origins of one kind; a kind that nobody registered has none."""
    return _origins[kind](ids) if kind in _origins else {}


def kinds_to_choose() -> list[tuple[str, Sentence]]:
    """Return the kinds of origin by which people look for undertakings, each with its name."""
    return sorted(_called.items(), key=lambda each: str(each[1]))
