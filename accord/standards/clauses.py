"""Several people write at once: what each of them changed, and where they wrote the same words anew."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Refused

Words = Mapping[str, str]
"""The parts of a clause: what each is called in `models`, and what it says."""


@dataclass(frozen=True, slots=True)
class Merge:
    """What a clause says after two have written it; `clashes`: parts that both wrote, each in other words."""

    words: dict[str, str]
    clashes: tuple[str, ...]


class ClauseChanged(Refused):
    """Somebody else wrote the same words meanwhile. Nothing is written, and nothing is lost.

    words: to go on from; where both wrote, those of the second. theirs: what it says now, by the part of the
    clause that both wrote. revision: what it has been seen at now. by, at: who wrote meanwhile, and when.
    """

    def __init__(
        self, merge: Merge, *, theirs: Words, revision: int, by: str, at: datetime | None = None
    ) -> None:
        super().__init__(_("Somebody else changed the same words while you were writing."))
        self.words = dict(merge.words)
        self.theirs = {part: theirs[part] for part in merge.clashes}
        self.revision, self.by, self.at = revision, by, at


def tidied(words: str) -> str:
    """Return words as they are kept: browsers send the ends of lines in their own way."""
    return "\n".join(words.splitlines()).strip()


def merge(base: Words, mine: Words, theirs: Words) -> Merge:
    """Return what a clause says after two have written it from the same `base`.

    A part that only one of them changed is that one's. A part that both changed clashes, unless they wrote
    the same, and stands in `mine`. A part of which no base is known counts as changed by both.
    """
    words, clashes = {}, []
    for part, written in mine.items():
        kept = theirs[part] if written == base.get(part) else written
        words[part] = kept
        if written not in (theirs[part], base.get(part)) and theirs[part] != base.get(part):
            clashes.append(part)
    return Merge(words, tuple(clashes))
