"""How two wordings differ, word by word."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

WORTH_COMPARING = 0.5
"""Below this share of common words a comparison word by word reads worse than the two one after the other."""


class Kind(StrEnum):
    """What happened to a piece of a wording."""

    KEPT = "kept"
    TAKEN_OUT = "taken_out"
    PUT_IN = "put_in"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that follow each other and fared alike."""

    kind: Kind
    words: str


def pieces(before: str, after: str) -> tuple[Piece, ...]:
    """Return both wordings in one: what was kept, taken out and put in, in the order of reading."""
    old, new = before.split(), after.split()
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    if matcher.ratio() < WORTH_COMPARING:
        return _pieces((Kind.TAKEN_OUT, old), (Kind.PUT_IN, new))
    found: list[Piece] = []
    for what, first, last, start, end in matcher.get_opcodes():
        if what == "equal":
            found += _pieces((Kind.KEPT, old[first:last]))
        else:
            found += _pieces((Kind.TAKEN_OUT, old[first:last]), (Kind.PUT_IN, new[start:end]))
    return tuple(found)


def _pieces(*found: tuple[Kind, Sequence[str]]) -> tuple[Piece, ...]:
    return tuple(Piece(kind, " ".join(words)) for kind, words in found if words)
