"""What a charter must hold before partners can be asked to agree to it, and its canonical text."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Protocol

FEWEST_VALUES, MOST_VALUES = 3, 7  # product.md, step 1
FEWEST_BEHAVIOURS, MOST_BEHAVIOURS = 6, 12


class CharterState(StrEnum):
    """Where a version of the charter stands."""

    DRAFT = "draft"
    PROPOSED = "proposed"
    IN_FORCE = "in_force"
    SUPERSEDED = "superseded"


class BehaviourText(Protocol):
    """The words of one behaviour."""

    behaviour: str
    seen: str
    not_seen: str
    standard: str


class ValueText(Protocol):
    """The words of one value."""

    name: str
    meaning: str


REQUIRED = ("behaviour", "seen", "not_seen", "standard")


def gaps_in(behaviour: BehaviourText) -> tuple[str, ...]:
    """Return which required words of a behaviour are missing."""
    return tuple(name for name in REQUIRED if not getattr(behaviour, name).strip())


def canonical_text(title: str, values: Iterable[tuple[ValueText, Sequence[BehaviourText]]]) -> str:
    """Return the exact text that partners agree to; the hash of this is what binds them."""
    lines = [title.strip(), ""]
    for value, behaviours in values:
        lines += [f"# {value.name.strip()}", value.meaning.strip(), ""]
        for behaviour in behaviours:
            lines += [
                f"## {behaviour.behaviour.strip()}",
                f"Standard: {behaviour.standard.strip()}",
                f"Seen: {behaviour.seen.strip()}",
                f"Not seen: {behaviour.not_seen.strip()}",
                "",
            ]
    return "\n".join(lines)
