"""How two canonical texts differ, word by word: what a reader who knows the one has to read of the other."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from accord.agreement.reading import written

_WORDS = re.compile(r"\s+|[^\s]+")
MOST_PAIRS = 400_000  # of words to compare with each other; above that, whole passages stand side by side
ALIKE = 0.4  # passages that have less in common read better one after the other


class Said(StrEnum):
    """In which of the two texts words stand."""

    BOTH = "both"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that follow each other and stand in the same texts."""

    said: Said
    words: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines that differ; `under` is the heading that they stand under, "" for none."""

    under: str
    runs: tuple[Run, ...]


def passages(before: str, after: str) -> list[Passage]:
    """Return what is different, passage by passage, in the order of the later text; blank lines apart."""
    old, new = written(before), written(after)
    steps = SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes()
    return [
        Passage(_heading(new[:start]), tuple(_runs(_said(old[first:last]), _said(new[start:end]))))
        for what, first, last, start, end in steps
        if what != "equal"
    ]


def _said(lines: Sequence[str]) -> str:
    """These lines without the marks of headings."""
    return "\n".join(line.lstrip("# ") if line.startswith("#") else line for line in lines)


def _heading(lines: Sequence[str]) -> str:
    """The last heading of these lines, the title apart."""
    return next((line.lstrip("# ") for line in reversed(lines[1:]) if line.startswith("#")), "")


def _runs(before: str, after: str) -> Iterator[Run]:
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    steps = _steps(old, new)
    taken, put = "", ""
    for what, first, last, start, end in steps:
        here = "".join(new[start:end])
        if what == "equal" and (here.strip() or not (taken or put)):
            yield from _changed(taken, put)
            taken, put = "", ""
            yield Run(Said.BOTH, here)
        else:  # also the space between two words that were both changed
            taken, put = taken + "".join(old[first:last]), put + here
    yield from _changed(taken, put)


def _steps(old: list[str], new: list[str]) -> list[tuple[str, int, int, int, int]]:
    whole = [("replace", 0, len(old), 0, len(new))]
    if not old or not new or len(old) * len(new) > MOST_PAIRS:
        return whole
    if SequenceMatcher(a=_spoken(old), b=_spoken(new), autojunk=False).ratio() < ALIKE:
        return whole
    return list(SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes())


def _spoken(words: list[str]) -> list[str]:
    return [word for word in words if word.strip()]


def _changed(taken: str, put: str) -> Iterator[Run]:
    if taken.strip():
        yield Run(Said.BEFORE, taken)
    if put.strip():
        yield Run(Said.AFTER, put)
