"""From rows of text to answers: which columns are meant, what a cell says, who belongs where."""

import re
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from accord.analysis.errors import MalformedAnswers
from accord.analysis.moments import Counts
from accord.analysis.table import AnswerTable, Marks, Scale, answer_table
from accord.gateways.command.figures.errors import BadFile
from accord.gateways.command.figures.source import Rows

NO_ANSWER = frozenset({"", "na", "nan", "null", "none", "missing", ".", "-"})
NOT_APPLICABLE = frozenset(
    {"n/a", "not applicable", "does not apply", "do not know", "don't know", "don’t know", "no opinion"}
)


@dataclass(frozen=True, slots=True, eq=False)
class Labels:
    """A column of names: the names in order, and each person's place among them, -1 for an empty cell."""

    names: tuple[str, ...]
    index: Counts


@dataclass(frozen=True, slots=True, eq=False)
class Survey:
    """The answers of a file, items turned in one direction, and how its people are grouped."""

    name: str
    table: AnswerTable
    reverse: tuple[str, ...]
    group: Labels | None
    rater: Labels | None
    target: Labels | None
    wave: Labels | None

    @property
    def groups(self) -> Labels:
        """The groups, or everyone as one."""
        return everyone(self.table.people) if self.group is None else self.group

    def of(self, people: Marks) -> "Survey":
        """Only these people; the names stay."""
        columns = (self.group, self.rater, self.target, self.wave)
        group, rater, target, wave = (
            column and Labels(column.names, column.index[people]) for column in columns
        )
        return replace(self, table=self.table.of(people), group=group, rater=rater, target=target, wave=wave)


def everyone(people: int) -> Labels:
    """All people as one group."""
    return Labels(("everyone",), np.zeros(people, dtype=np.int64))


@dataclass(frozen=True, slots=True)
class Asked:
    """Which columns hold the answers of one scale. reverse: those worded the other way round."""

    items: tuple[str, ...]
    reverse: tuple[str, ...]
    scale: Scale


def asked_of(options: Namespace, file: str) -> Asked:
    """What the options ask for; raises BadFile."""
    asked = Asked(tuple(listed(options.items)), tuple(listed(*options.reverse)), scale_of(options.scale))
    if not asked.items:
        raise BadFile("Name at least one item: --items A1,A2,A3.")
    try:
        answer_table(asked.items, np.zeros((0, len(asked.items))), asked.scale).reversed(asked.reverse)
    except MalformedAnswers as error:
        raise BadFile(f"{file}: {error}.") from error
    return asked


def check_pair(options: Namespace) -> None:
    """Raters are of no use without those whom they rate; raises BadFile."""
    if (options.rater is None) != (options.target is None):
        raise BadFile("Who rates and who is rated belong together: name both --rater and --target.")


def survey_of(rows: Rows, options: Namespace) -> Survey:
    """The survey that the options describe; raises BadFile."""
    table, asked = answers_of(rows, options)
    check_pair(options)
    rater, target = both(column_of(rows, options.rater), column_of(rows, options.target))
    return Survey(
        name=rows.name,
        table=table,
        reverse=asked.reverse,
        group=column_of(rows, options.group),
        rater=rater,
        target=target,
        wave=column_of(rows, options.wave),
    )


def answers_of(rows: Rows, options: Namespace) -> tuple[AnswerTable, Asked]:
    """The answers that the options ask for, items turned in one direction; raises BadFile."""
    asked = asked_of(options, rows.name)
    return _table(rows, asked.items, asked.scale).reversed(asked.reverse), asked


def listed(*texts: str) -> list[str]:
    """Names between commas."""
    return [name.strip() for text in texts for name in text.split(",") if name.strip()]


def scale_of(text: str) -> Scale:
    """The scale that “1:5” means; raises BadFile."""
    found = re.fullmatch(r"\s*(-?\d{1,6})\s*:\s*(-?\d{1,6})\s*", text)
    if not found or int(found[1]) >= int(found[2]):
        raise BadFile(f"“{text}” is no scale. Write the lowest and the highest answer, such as --scale 1:5.")
    return Scale(int(found[1]), int(found[2]))


def _table(rows: Rows, items: Sequence[str], scale: Scale) -> AnswerTable:
    places = [rows.place(item) for item in items]
    values = np.full((len(rows.rows), len(items)), np.nan)
    known: dict[str, float] = dict.fromkeys(NO_ANSWER, np.nan)  # the same few texts stand in most cells
    for line, (number, cells) in enumerate(rows.rows):
        for column, place in enumerate(places):
            text = cells[place]
            if (value := known.get(text)) is None:
                value = answer_of(text, scale, f"{rows.name}, row {number}, {items[column]}")
                known[text] = value
            values[line, column] = value
    marks = np.isinf(values)
    values[marks] = np.nan
    if np.isnan(values).all():
        raise BadFile(f"{rows.name}: nobody answered any of {', '.join(items)}.")
    return AnswerTable(tuple(items), values, scale, marks)


def answer_of(text: str, scale: Scale, where: str) -> float:
    """The answer in a cell: NaN where there is none, infinity where none applies."""
    if text.lower() in NO_ANSWER:
        return float("nan")
    if text.lower() in NOT_APPLICABLE:
        return float("inf")
    written = text if "." in text else text.replace(",", ".")
    if not re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,3})?", written):
        raise BadFile(f"{where}: “{text[:40]}” is not a number.")
    value = float(written)
    if not scale.low <= value <= scale.high:
        raise BadFile(f"{where}: {text[:40]} lies outside the scale {scale.low} to {scale.high}.")
    return value


def column_of(rows: Rows, column: str | None) -> Labels | None:
    """Whose group each row names in a column, if there is one; raises BadFile."""
    if column is None:
        return None
    place = rows.place(column)
    texts = [cells[place] for _, cells in rows.rows]
    return labels_of(texts, f"{rows.name}: {column}")


def both(rater: Labels | None, target: Labels | None) -> tuple[Labels | None, Labels | None]:
    """Raters and targets are organisations of one list."""
    if rater is None or target is None:
        return None, None
    names = sorted({*rater.names, *target.names}, key=_natural)
    places = {name: place for place, name in enumerate(names)}
    rater, target = (
        Labels(tuple(names), np.array([*(places[name] for name in column.names), -1])[column.index])
        for column in (rater, target)
    )
    return rater, target


def labels_of(texts: Sequence[str], what: str) -> Labels:
    """Texts as names in their natural order; raises BadFile where all are empty."""
    return _coded(texts, sorted({text for text in texts if text}, key=_natural), what)


def _coded(texts: Sequence[str], names: Sequence[str], what: str) -> Labels:
    if not names:
        raise BadFile(f"{what} is empty in every row.")
    places = {name: place for place, name in enumerate(names)}
    return Labels(tuple(names), np.array([places.get(text, -1) for text in texts], dtype=np.int64))


def _natural(name: str) -> tuple[tuple[int, float, str], ...]:
    """Sort 2 before 10, and numbers before words."""
    parts = re.split(r"(\d+(?:\.\d+)?)", name)
    return tuple((0, float(part), "") if place % 2 else (1, 0.0, part) for place, part in enumerate(parts))
