"""From rows of text to answers as the rule takes them: which columns are cuts, and of what kind."""

from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from accord.analysis.disclosure import Answers, Grouping
from accord.analysis.published import EVERYONE, Cut, Group, Item
from accord.analysis.table import AnswerTable, Scale
from accord.gateways.command.figures.errors import BadFile
from accord.gateways.command.figures.source import Rows
from accord.gateways.command.figures.survey import Labels, answers_of, column_of, listed
from accord.gateways.command.publish.kinds import Column, kind_of
from accord.gateways.command.results.cuts import BETWEEN, CROSSED

ORGANISATION = "organisation"
MOST_OPTIONS = 100


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """The answers of a file and the cuts asked for.

    answers: as the rule takes them; each group's key is that of `key_of`. cuts: in the order asked for.
    organisation: the column that says whose staff people are, if any. reverse: items turned round. scores:
    the items of each score.
    """

    answers: Answers
    cuts: tuple[Column, ...]
    scale: Scale
    organisation: str | None
    reverse: tuple[str, ...]
    scores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def key_of(cut: str, group: str) -> str:
    """The key of a group within a published result."""
    return EVERYONE if cut == EVERYONE else f"{cut}\n{group}"


def read_asked(rows: Rows, options: Namespace) -> Asked:
    """The answers that the options describe; raises BadFile."""
    table, items = answers_of(rows, options)
    values = _whole(table, rows.name)
    answered = np.asarray((values > 0).any(axis=1))
    cuts = [_only(column, answered) for column in _cuts(rows, options)]
    named = _organisation(rows, options)
    whose = column_of(rows, named)
    partner = None if whose is None else whose.index[answered]
    answers = Answers(
        items=tuple(Item(key=item, text=item, options=table.scale.options) for item in table.items),
        values=values[answered],
        everyone=Group(key=EVERYONE, name="Everyone", cut=Cut.EVERYONE, invited=None),
        groupings=tuple(_grouping(column, kind_of(column, cuts, named, partner)) for column in cuts),
        partner=partner,
    )
    return Asked(answers, tuple(cuts), table.scale, named, items.reverse, dict(_scores(table.items, options)))


def _scores(items: Sequence[str], options: Namespace) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The scores asked for; raises BadFile."""
    taken = set(items)
    for text in options.score:
        name, _sign, named = (part.strip() for part in text.partition("="))
        found = tuple(listed(named))
        if not name or len(found) < 2 or len(set(found)) < len(found):
            raise BadFile(f"“{text}” is no score. Name it and two items at least: --score openness=A1,A2.")
        if name in taken:
            raise BadFile(f"“{name}” is the name of an item, or of another score.")
        unknown = next((item for item in found if item not in items), None)
        if unknown is not None:
            raise BadFile(f"“{name}” cannot be made: no item is called {unknown}.")
        taken.add(name)
        yield name, found


def _whole(table: AnswerTable, name: str) -> NDArray[np.int8]:
    """Answers as 1..options, 0 for none."""
    if not table.whole:
        raise BadFile(f"{name}: a distribution needs answers in whole numbers, and some have decimals.")
    if table.scale.options > MOST_OPTIONS:
        raise BadFile(f"A scale of {table.scale.options} answers is too fine; {MOST_OPTIONS} are the most.")
    return np.nan_to_num(table.values - table.scale.low + 1, nan=0.0).astype(np.int8)


def _cuts(rows: Rows, options: Namespace) -> Iterator[Column]:
    """Every cut asked for, crossed ones last; raises BadFile."""
    names = listed(options.cuts)
    crossed = [listed(pair) for pair in options.cross]
    for pair in crossed:
        if len(pair) != 2 or pair[0] == pair[1]:
            raise BadFile("Two columns are crossed: --cross organisation,tier.")
    cuts = [*names, *(CROSSED.join(pair) for pair in crossed)]
    for name in cuts:
        if cuts.count(name) > 1 or name == EVERYONE:
            raise BadFile(f"“{name}” cannot be a cut: each stands once, and everyone is always told.")
    for name in names:
        yield Column(name, (name,), _named(rows, name))
    for name, pair in zip(cuts[len(names) :], crossed, strict=True):
        yield Column(name, tuple(pair), _crossed(rows, *(_named(rows, column) for column in pair)))


def _named(rows: Rows, column: str) -> Labels:
    found = column_of(rows, column)
    if found is None:  # pragma: no cover  a column that is named has labels
        raise BadFile(f"{rows.name} has no column “{column}”.")
    return found


def _crossed(rows: Rows, first: Labels, second: Labels) -> Labels:
    """The groups of two columns at once; who is in no group of one is in none of these."""
    inside = (first.index >= 0) & (second.index >= 0)
    pairs = np.where(inside, first.index * len(second.names) + second.index, -1)
    found = sorted({*pairs[inside].tolist()})
    names = tuple(
        f"{first.names[pair // len(second.names)]}{BETWEEN}{second.names[pair % len(second.names)]}"
        for pair in found
    )
    if not names or len(set(names)) < len(names):
        raise BadFile(f"{rows.name}: two columns that are to be crossed give no groups, or two of one name.")
    places = {pair: place for place, pair in enumerate(found)}
    return Labels(names, np.array([places.get(pair, -1) for pair in pairs.tolist()], dtype=np.int64))


def _organisation(rows: Rows, options: Namespace) -> str | None:
    """The column that says whose staff people are."""
    if options.organisation is not None:
        rows.place(options.organisation)
        return str(options.organisation)
    return next((name for name in rows.heading if name.casefold() == ORGANISATION), None)


def _only(column: Column, people: NDArray[np.bool_]) -> Column:
    labels = column.labels
    return Column(column.cut, column.columns, Labels(labels.names, labels.index[people]))


def _grouping(column: Column, kind: Cut) -> Grouping:
    groups = tuple(
        Group(key=key_of(column.cut, name), name=name, cut=kind, invited=None) for name in column.labels.names
    )
    return Grouping(cut=kind, groups=groups, index=column.labels.index)
