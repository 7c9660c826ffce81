"""How two canonical texts differ: what a reader who knows the one has to read of the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from accord.agreement.reading import written
from accord.foundations.comparing import Piece, pieces


@dataclass(frozen=True, slots=True)
class Passage:
    """Lines that differ; `under` is the heading that they stand under, "" for none."""

    under: str
    pieces: tuple[Piece, ...]


def passages(before: str, after: str) -> list[Passage]:
    """Return what is different, passage by passage, in the order of the later text; blank lines apart."""
    old, new = written(before), written(after)
    steps = SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes()
    return [
        Passage(_heading(new[:start]), pieces(_said(old[first:last]), _said(new[start:end])))
        for what, first, last, start, end in steps
        if what != "equal"
    ]


def _said(lines: Sequence[str]) -> str:
    """These lines without the marks of headings."""
    return "\n".join(line.lstrip("# ") if line.startswith("#") else line for line in lines)


def _heading(lines: Sequence[str]) -> str:
    """The last heading of these lines, the title apart."""
    return next((line.lstrip("# ") for line in reversed(lines[1:]) if line.startswith("#")), "")
