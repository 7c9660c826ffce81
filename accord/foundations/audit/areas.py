"""What people call the parts of the log: the kinds of a room ("room.thing_verbed") are about one thing."""

from accord.foundations.audit.kinds import kind_names
from accord.foundations.errors import Sentence

_areas: dict[str, Sentence] = {}


def area(room: str, title: Sentence) -> None:
    """Say what people call that which the kinds of a room are about; rooms may share a title."""
    _areas[room] = title


def area_of(kind: str) -> str:
    """Return what people call the area of a kind; "" where its room does not say."""
    return str(_areas.get(_room(kind), ""))


def areas() -> list[str]:
    """Return every area by what people call it, in the order of the alphabet."""
    return sorted({str(title) for title in _areas.values()})


def kinds_in(area: str) -> frozenset[str]:
    """Return the names of the kinds of an area."""
    return frozenset(name for name in kind_names() if area_of(name) == area)


def rooms_without_area() -> frozenset[str]:
    """Return the rooms that declare kinds and do not say what these are about; for a test."""
    return frozenset(map(_room, kind_names())) - _areas.keys()


def _room(kind: str) -> str:
    return kind.partition(".")[0]
