"""How two wordings differ, word by word: what a reader who knows the one has to read of the other."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_WORD = re.compile(r"\S+\s*")
WORTH_COMPARING = 0.5
"""Below this share of common words a comparison word by word reads worse than the two one after the other."""
MOST_PAIRS = 400_000
"""Of words to compare with each other. Above that the two stand one after the other."""


class Kind(StrEnum):
    """What happened to a piece of a wording."""

    KEPT = "kept"
    TAKEN_OUT = "taken_out"
    PUT_IN = "put_in"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that follow each other and fared alike, with the spaces and line breaks between them."""

    kind: Kind
    words: str


def pieces(before: str, after: str) -> tuple[Piece, ...]:
    """Return both wordings in one: what was kept, taken out and put in, in the order of reading.

    What stands between words is no difference; where words were kept it is that of the later wording.
    """
    old, new = _WORD.findall(before.rstrip()), _WORD.findall(after)
    return tuple(_joined(old, new))


def _joined(old: list[str], new: list[str]) -> Iterator[Piece]:
    between = ""  # what follows words that were put in stands before the words that were kept after them
    for what, first, last, start, end in _steps(old, new):
        if what == "equal":
            kept = [_with_space(*pair) for pair in zip(old[first:last], new[start:end], strict=True)]
            yield Piece(Kind.KEPT, between + "".join(kept))
            between = ""
            continue
        taken, put = "".join(old[first:last]), "".join(new[start:end])
        if taken:
            yield Piece(Kind.TAKEN_OUT, taken.rstrip())
        if put:
            yield Piece(Kind.PUT_IN, put.rstrip())
        between = put[len(put.rstrip()) :]


def _steps(old: Sequence[str], new: Sequence[str]) -> list[tuple[str, int, int, int, int]]:
    whole = [("replace", 0, len(old), 0, len(new))]
    if not old or not new or len(old) * len(new) > MOST_PAIRS:
        return whole
    matcher = SequenceMatcher(a=_bare(old), b=_bare(new), autojunk=False)
    return whole if matcher.ratio() < WORTH_COMPARING else list(matcher.get_opcodes())


def _bare(words: Sequence[str]) -> list[str]:
    return [word.rstrip() for word in words]


def _with_space(old: str, new: str) -> str:
    """The later wording's; the last word of it has nothing behind it, where the earlier one went on."""
    return new if new[-1].isspace() else old
