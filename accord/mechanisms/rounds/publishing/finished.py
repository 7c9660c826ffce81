"""Answers from elsewhere, in memory: the rows of a finished survey, turned at once into a published result.

Beside the close of a round, this is the only module in which answers stand open. Nothing of it is kept, and
no refusal quotes a cell: it says where to look.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

import numpy as np
from django.utils.translation import gettext as _
from numpy.typing import NDArray

from accord.analysis.disclosure import Answers, Frame, Grouping, publish
from accord.analysis.errors import AnalysisError, NotProved
from accord.analysis.published import EVERYONE, Cut, Group, Item, Published
from accord.foundations.errors import Refused
from accord.foundations.tables import Row
from accord.mechanisms.rounds.publishing.neighbours import Neighbours

if TYPE_CHECKING:
    from accord.analysis.disclosure.untracked import Key

NO_ANSWER = frozenset(
    {"", "-", "–", ".", "?", "n/a", "na", "nan", "null", "none", "no answer", "prefer not to say", "skipped"}
)
MOST_GROUPS = 60
MOST_OPTIONS = 11


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """A column with answers. column: its place. turned: a high answer is unfavourable there."""

    column: int
    item: Item
    turned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A column that says in which group of a cut somebody is.

    known: from what is written to the key and the name of a group of this partnership, or None. order: the
    keys of its groups as they are shown everywhere; others follow by name.
    """

    column: int
    cut: Cut
    known: Callable[[str], tuple[str, str] | None]
    order: Sequence[str] = ()

    def rank(self, group: tuple[str, str]) -> tuple[int, str]:
        """Return where a group, by key and name, stands."""
        key, name = group
        return (self.order.index(key) if key in self.order else len(self.order), name.casefold())


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """What is said about a finished survey. lowest: the lowest answer as it stands in the file."""

    key: str
    title: str
    closed_at: datetime
    minimum: int
    lowest: int
    statements: Sequence[Statement]
    places: Sequence[Place]


def survey_published(
    rows: Sequence[Row], survey: Survey, *, before: Published | None, after: Published | None
) -> Published:
    """Compute what a finished survey says. Stores nothing.

    before, after: the results between which it will stand; the few who came or went since the one, or until
    the other, stay hidden. Raises Refused, with the column as its field where one is to blame.
    """
    values = _values(rows, survey)
    answered = np.asarray((values > 0).any(axis=1))
    if not answered.any():
        raise Refused(_("Nobody in this file answered any of these statements."), field="file")
    people = [row for row, has_answered in zip(rows, answered.tolist(), strict=True) if has_answered]
    answers = Answers(
        items=tuple(statement.item for statement in survey.statements),
        values=values[answered],
        everyone=Group(key=EVERYONE, name=_("Everyone"), cut=Cut.EVERYONE, invited=None),
        groupings=tuple(_grouping(people, place, survey.minimum) for place in survey.places),
    )
    return _published(answers, survey, before, after)


def _published(
    answers: Answers, survey: Survey, before: Published | None, after: Published | None
) -> Published:
    """Apply the rule. Fails closed, and without a word of what it was working on."""
    groups = frozenset({EVERYONE, *(each.key for found in answers.groupings for each in found.groups)})
    frame = Frame(
        round_key=survey.key, title=survey.title, closed_at=survey.closed_at, minimum=survey.minimum
    )
    try:
        return _beside(answers, frame, Neighbours(before, after, groups))
    except AnalysisError:
        message = _("We could not prove that nobody can be picked out of this result, so nothing is shown.")
        raise Refused(message, field="file") from None


def _beside(answers: Answers, frame: Frame, neighbours: Neighbours) -> Published:
    """The result of which nothing follows together with either neighbour. Raises NotProved.

    What a reader of two of them finds is told as a range in the next try.
    """
    near: frozenset[Key] = frozenset()
    while True:
        published = publish(answers, replace(frame, before=neighbours.past(near)))
        found = neighbours.following(published)
        if not found:
            return published
        if found <= near:
            raise NotProved("together with the results beside it something follows")
        near |= found


def _values(rows: Sequence[Row], survey: Survey) -> NDArray[np.int8]:
    """The answers as 1..options, 0 for none: (rows, statements)."""
    columns = [_column(rows, statement, survey.lowest) for statement in survey.statements]
    return np.array(columns, dtype=np.int8).reshape(len(columns), len(rows)).T


def _column(rows: Sequence[Row], statement: Statement, lowest: int) -> list[int]:
    options = statement.item.options
    found = [answer_in(str(row.cells[statement.column]), lowest, options) for row in rows]
    wrong = [row.number for row, answer in zip(rows, found, strict=True) if answer is None]
    if wrong:
        message = _("Row {row} has no whole number from {lowest} to {highest} here.").format(
            row=wrong[0], lowest=lowest, highest=lowest + options - 1
        )
        raise Refused(message, field=f"column_{statement.column}")
    answers = [answer or 0 for answer in found]
    return [options + 1 - answer if answer else 0 for answer in answers] if statement.turned else answers


def answer_in(written: str, lowest: int, options: int) -> int | None:
    """Return what a cell says, as 1..options; 0 for no answer, None where it is no answer to this scale."""
    text = written.strip().casefold()
    if text in NO_ANSWER:
        return 0
    if not text.removeprefix("-").isdecimal() or len(text) > 6:
        return None
    answer = int(text) - lowest + 1
    return answer if 1 <= answer <= options else None


def _grouping(people: Sequence[Row], place: Place, minimum: int) -> Grouping:
    """The groups of a column.

    A group is named only if it is one of this partnership, or if so many answered that it could be shown:
    what a stranger wrote into a cell, a name or a comment, is no group.
    """
    written = [str(row.cells[place.column]) for row in people]
    groups = {text: place.known(text) or (_key(place.cut, text), text) for text in set(written) if text}
    counts = Counter(groups[text] for text in written if text)
    named = {found for found in map(place.known, groups) if found}
    kept = sorted(
        (found for found, number in counts.items() if number >= minimum or found in named),
        key=place.rank,
    )
    if len(kept) > MOST_GROUPS:
        message = _("More than {most} groups stand here. Choose another column, or leave it out.")
        raise Refused(message.format(most=MOST_GROUPS), field=f"column_{place.column}")
    index = {found: number for number, found in enumerate(kept)}
    return Grouping(
        cut=place.cut,
        groups=tuple(Group(key=key, name=name, cut=place.cut, invited=None) for key, name in kept),
        index=np.array([_index(groups.get(text), index) for text in written], dtype=np.int64),
    )


def _index(found: tuple[str, str] | None, index: Mapping[tuple[str, str], int]) -> int:
    return -1 if found is None else index.get(found, -1)


def _key(cut: Cut, name: str) -> str:
    """A group that this partnership does not know is the same wherever its name is."""
    return f"{cut.value}:{name.casefold()}"
