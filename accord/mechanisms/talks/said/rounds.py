"""Rounds as "you said, we did" shows them: every point with what came of it, and what the next round says."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.analysis.published import Published
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.talks import agenda
from accord.mechanisms.talks.said import words
from accord.mechanisms.talks.said.since import since

if TYPE_CHECKING:
    from accord.mechanisms.talks.models import Talk


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One point. moved, beside: what the next round says, "" for what was not undertaken or not asked."""

    line: agenda.Line
    moved: str
    beside: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One round with its points. next_round: the one that came next, "" while there is none."""

    said: agenda.Said
    told: Sequence[Told]
    next_round: str

    @property
    def compares(self) -> bool:
        """Whether anything that was undertaken is compared with what came next."""
        return any(told.beside for told in self.told)

    @property
    def waits(self) -> bool:
        """Whether something was undertaken about a statement that no later round was asked about yet."""
        return not self.next_round and any(_is_acted_on(told.line) for told in self.told)


def rounds(talks: "Sequence[Talk]") -> list[Round]:
    """Return what people said, what the talks made of it, and what came of that; in the order given."""
    followed_by = publishing.followed_by(talk.result for talk in talks)
    return [_round(talk, followed_by.get(talk.result_id)) for talk in talks]


def _round(talk: "Talk", after: Published | None) -> Round:
    said = agenda.said(talk, publishing.spoken_of(talk.result))
    acted_on = {line.point.item_key for line in said.lines if _is_acted_on(line)}
    return Round(
        said=said,
        told=[_told(line, after, acted_on) for line in said.lines],
        next_round=after.title if after else "",
    )


def _told(line: agenda.Line, after: Published | None, acted_on: Collection[str]) -> Told:
    if after is None or not _is_acted_on(line):
        return Told(line=line, moved="", beside="")
    found = since(after, line.point.item_key, acted_on)
    return Told(line=line, moved=words.moved(found, after.title), beside=words.beside(found))


def _is_acted_on(line: agenda.Line) -> bool:
    return line.undertaking is not None and bool(line.point.item_key)
