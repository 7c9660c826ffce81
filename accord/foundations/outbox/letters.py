"""Letters and those who write them."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from accord.foundations.errors import Sentence
from accord.foundations.outbox.pacing import Sort


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A file that goes with a letter. kind: its media type."""

    name: str
    kind: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail as it leaves, in plain words."""

    subject: str
    text: str
    enclosed: tuple[Enclosed, ...] = ()


# Letters of the site itself, such as a code to sign in, are of no partnership: they stand under no id.
SITE = UUID(int=0)

Writer = Callable[[UUID], Letter | None]
_writers: dict[str, Writer] = {}
_uncounted: set[str] = set()
_called: dict[str, Sentence] = {}
_sorts: dict[str, Sort] = {}


def letter(
    kind: str, *, called: Sentence = "", counted: bool = True, sort: Sort = Sort.DEMANDED
) -> Callable[[Writer], Writer]:
    """Register who writes letters of a kind.

    The writer is called with the id the letter is about, inside the partnership's scope, when it is sent
    (and, in the demo, when it is looked at). It returns None when the letter is no longer wanted.
    called: what people call a letter of this kind, who read which were sent to them.
    counted: False where the number of letters would say what nobody may know (decision 0031).
    sort: why it is sent, and so what its reader may choose about it.
    """

    def decorate(writer: Writer) -> Writer:
        _writers[kind] = writer
        _called[kind] = called or kind
        _sorts[kind] = sort
        if not counted:
            _uncounted.add(kind)
        return writer

    return decorate


def writer_of(kind: str) -> Writer:
    """Return the writer of a kind of letter; raises KeyError for an unknown kind."""
    return _writers[kind]


def called(kind: str) -> Sentence:
    """Return what people call a kind of letter; one that no room writes any more is called by its kind."""
    return _called.get(kind, kind)


def sort_of(kind: str) -> Sort:
    """Return why letters of a kind are sent."""
    return _sorts.get(kind, Sort.DEMANDED)


def called_of(sort: Sort) -> list[str]:
    """Return what people call the letters of a sort, by the alphabet."""
    return sorted(str(called(kind)) for kind, found in _sorts.items() if found is sort)


def uncalled() -> frozenset[str]:
    """Return the kinds of which no room says what people call them; for a test."""
    return frozenset(kind for kind in _writers if called(kind) == kind)


def uncounted() -> frozenset[str]:
    """Return the kinds of which nobody is told how many there are."""
    return frozenset(_uncounted)
