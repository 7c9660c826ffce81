"""A Parquet file too large for memory: added up part by part, to the same figures as a small one."""

from argparse import Namespace
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from accord.analysis.kernel.engine import Engine, compiled
from accord.analysis.kernel.pairs import Pairs
from accord.analysis.kernel.tally import Layout, Places, Tally, empty_tally
from accord.analysis.moments import Counts, Sums, of_counts
from accord.analysis.rated import RatedTable
from accord.analysis.table import Marks
from accord.gateways.command.figures.cells import NotWhole
from accord.gateways.command.figures.differences import MOST_GROUPS
from accord.gateways.command.figures.errors import BadFile
from accord.gateways.command.figures.gathered import Gathered, Wave, counted
from accord.gateways.command.figures.parquet import ParquetTable, parquet_table
from accord.gateways.command.figures.source import place_of
from accord.gateways.command.figures.streamed import Questions, blocks
from accord.gateways.command.figures.survey import Labels, asked_of, both, check_pair, labels_of

SMALL = 2_000_000
"""Cells up to which a file is read as text, like a .csv: this takes seconds, and needs no compiler."""
THREADS = 2


def is_large(path: Path) -> bool:
    """Whether to read a file part by part; raises BadFile."""
    table = parquet_table(path)
    return table.rows * len(table.heading) > SMALL


@dataclass(frozen=True, slots=True, eq=False)
class _Who:
    """Everybody's place among waves, groups, raters and targets."""

    group: Labels | None
    wave: Labels | None
    rater: Labels | None
    target: Labels | None
    rows: int

    @property
    def waves(self) -> int:
        return 1 if self.wave is None else len(self.wave.names)

    @property
    def groups(self) -> int:
        return 1 if self.group is None else len(self.group.names)

    @property
    def in_latest(self) -> Marks:
        """Who belongs to the latest wave, (rows,)."""
        if self.wave is None:
            return np.full(self.rows, fill_value=True)
        return np.asarray(self.wave.index == self.waves - 1)

    @property
    def places(self) -> Places:
        """Wave by wave the groups, behind them a place for people without one; -1 for people of no wave."""
        group = np.zeros(self.rows, dtype=np.int32) if self.group is None else self.group.index
        group = np.where(group < 0, self.groups, group)
        if self.wave is None:
            return group.astype(np.int32)
        found = self.wave.index * (self.groups + 1) + group
        return np.where(self.wave.index < 0, -1, found).astype(np.int32)

    @property
    def pairs(self) -> Places:
        """Rater by rater the targets, in the latest wave; -1 where either is unknown."""
        if self.rater is None or self.target is None:
            return np.full(self.rows, -1, dtype=np.int32)
        known = self.in_latest & (self.rater.index >= 0) & (self.target.index >= 0)
        found = self.rater.index * len(self.rater.names) + self.target.index
        return np.where(known, found, -1).astype(np.int32)


def gather_parts(path: Path, options: Namespace) -> Gathered:
    """Add up the answers of a file; raises BadFile."""
    table = parquet_table(path)
    asked = asked_of(options, path.name)
    check_pair(options)
    for item in asked.items:
        place_of(path.name, table.heading, item)
    layout = Layout(asked.scale.options, asked.scale.low, (len(asked.items),))
    questions = Questions(asked.items, frozenset(asked.reverse), asked.scale, layout)
    who = _who(table, options)
    try:
        return _gathered(table, questions, who)
    except NotWhole as error:
        raise BadFile(
            f"{path.name} holds answers that are not whole numbers. So large a file is read only where "
            "all answers are; hand in fewer rows, or round the answers."
        ) from error


def _who(table: ParquetTable, options: Namespace) -> _Who:
    wanted = [column for column in (options.group, options.wave, options.rater, options.target) if column]
    for column in wanted:
        place_of(table.path.name, table.heading, column)
    found = dict(zip(wanted, table.names(wanted), strict=True))

    def labels(column: str | None) -> Labels | None:
        if column is None:
            return None
        names = found[column]
        known = labels_of(names.texts, f"{table.path.name}: {column}")
        return Labels(known.names, np.append(known.index, -1)[names.index])

    rater, target = both(labels(options.rater), labels(options.target))
    return _Who(labels(options.group), labels(options.wave), rater, target, table.rows)


@dataclass(frozen=True, slots=True, eq=False)
class _Sums:
    """What is added up of a file. everyone and pairs: of the latest wave. rated: per rater and target."""

    groups: Tally
    everyone: Tally
    pairs: Pairs
    rated: Tally


def _gathered(table: ParquetTable, questions: Questions, who: _Who) -> Gathered:
    sums = _added(table, questions, who, compiled(threads=THREADS))
    everyone = sums.everyone.moments()
    if not everyone.n.any():
        raise BadFile(f"{table.path.name}: nobody answered any of {', '.join(questions.items)}.")
    cross, width = sums.pairs.moments(questions.items), who.groups + 1
    by_wave = tuple(_wave(sums.groups, wave * width, who.groups) for wave in range(who.waves))
    sizes = np.bincount(who.places + 1, minlength=who.waves * width + 1)[-width:]
    return Gathered(
        name=table.path.name,
        items=questions.items,
        scale=questions.scale,
        reverse=questions.turned,
        whole=True,
        people=sums.pairs.people,
        complete=int(cross.complete_n[0]),
        groups=who.group.names if who.group else None,
        sizes=sizes[:-1],
        without_group=int(sizes[-1]),
        waves=who.wave.names if who.wave else None,
        by_wave=by_wave,
        everyone=everyone,
        cross=cross,
        seen=RatedTable(who.rater.names, sums.rated.scores(0)) if who.rater else None,
        deviation=counted(by_wave[-1].moments),
        answers=None,
    )


def _added(table: ParquetTable, questions: Questions, who: _Who, engine: Engine) -> _Sums:
    """One pass over the file."""
    layout, places, rated, latest = questions.layout, who.places, who.pairs, who.in_latest
    everyone = np.where(latest, 0, -1).astype(np.int32)
    sums = _Sums(
        groups=_empty(layout, places, who.waves * (who.groups + 1), counted=who.groups <= MOST_GROUPS),
        everyone=_empty(layout, everyone, 1, counted=True),
        pairs=Pairs.of_nobody(layout),
        rated=_empty(layout, rated, len(who.rater.names) ** 2 if who.rater else 0, counted=False),
    )
    for start, block in blocks(table, questions, engine):
        rows = slice(start, start + block.shape[1])
        engine.add(block, places[rows], sums.groups)
        engine.add(block, everyone[rows], sums.everyone)
        sums.pairs.add(block[:, latest[rows]])
        if who.rater is not None:
            engine.add(block, rated[rows], sums.rated)
    return sums


def _empty(layout: Layout, places: Places, groups: int, *, counted: bool) -> Tally:
    sizes: Counts = np.bincount(places + 1, minlength=groups + 1)[1:]
    return empty_tally(layout, sizes, counted=counted)


def _wave(tally: Tally, first: int, groups: int) -> Wave:
    """The moments of one wave; of no group's items where there are too many to be told."""
    rows = slice(first, first + groups)
    layout = tally.layout
    moments = of_counts(np.zeros((0, layout.items, layout.options), dtype=np.int64), lowest=layout.lowest)
    scores = tally.scores(0)
    return Wave(
        moments=moments if tally.counts is None else tally.moments(rows),
        scores=Sums(scores.n[rows], scores.total[rows], scores.squares[rows]),
    )
