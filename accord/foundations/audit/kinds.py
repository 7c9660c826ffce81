"""Kinds of log entry: each carries its sentence, so that the log reads as prose."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from accord.foundations.errors import Sentence


class UnknownKind(LookupError):
    """An entry was to be written of a kind that no room has declared."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of entry: `sentence` may name {actor}, {about} and any fact recorded with it.

    changes: the facts that say what was changed, each with its name in words. A fact `due` is shown with what
    it was before where the entry holds `was_due` too.
    unhurried: what is kept around the pages of others may be a minute behind it, as it takes nothing out of
    anybody's sight: nothing ends with it, changes hands or is withdrawn, and nobody's rights change.
    """

    name: str
    sentence: Sentence
    changes: Mapping[str, Sentence] = field(default_factory=dict)
    unhurried: bool = False


_kinds: dict[str, Kind] = {}


def kind(
    name: str, sentence: Sentence, *, changes: Mapping[str, Sentence] | None = None, unhurried: bool = False
) -> Kind:
    """Declare a kind of entry ("room.thing_verbed"); a room does so at the top of its services."""
    _kinds[name] = Kind(name, sentence, changes or {}, unhurried)
    return _kinds[name]


def kind_named(name: str) -> Kind:
    """Return the declared kind; raises UnknownKind."""
    try:
        return _kinds[name]
    except KeyError as error:
        message = f"No room has declared the log entry “{name}”."
        raise UnknownKind(message) from error


def unhurried() -> frozenset[str]:
    """Return the name of every kind that others may see a minute late."""
    return frozenset(found.name for found in _kinds.values() if found.unhurried)


def kind_names() -> frozenset[str]:
    """Return the name of every declared kind."""
    return frozenset(_kinds)
