"""How warm a figure is: five steps up the scale of its statement, the same for everybody. Pure.

The steps are fixed (decision 0106): the middle one begins half-way up, and what lies below the fourth edge
is what a talk calls low. A tint only repeats what the figure in its cell says.
"""

import itertools
from functools import lru_cache

from django.utils.translation import gettext as _

from accord.analysis.published import Cell, Item, Shown
from accord.mechanisms.rounds.publishing import sentences

EDGES = (0.375, 0.5, 0.625, 0.75)
"""How far up the scale each step but the lowest begins: on five answers 2.5, 3.0, 3.5 and 4.0."""

STEPS = len(EDGES) + 1


def step(cell: Cell, item: Item) -> int:
    """Return the step of a figure, 1 the lowest; 0 where there is none, or neither end is better."""
    if not isinstance(cell, Shown) or not item.directed:
        return 0
    return step_of(cell.mean, item.options)


def step_of(value: float, options: int) -> int:
    """Return the step of a value on a scale of so many answers, 1 the lowest."""
    figure = round(value, 1)  # as it stands in its cell, so that tint and figure never differ
    return 1 + sum(figure >= edge for edge in edges(options))


@lru_cache(maxsize=16)
def edges(options: int) -> tuple[float, ...]:
    """Return where the steps begin on a scale of so many answers, to one decimal as figures stand."""
    return tuple(round(1 + share * (options - 1), 1) for share in EDGES)


def key(options: int) -> list[tuple[str, str]]:
    """Return the steps of a scale, lowest first: the look of each, and from where to where it goes."""
    starts = edges(options)
    words = [_("below {edge}").format(edge=sentences.one_decimal(starts[0]))]
    words += [
        _("{low} to {high}").format(low=sentences.one_decimal(low), high=sentences.one_decimal(high - 0.1))
        for low, high in itertools.pairwise(starts)
    ]
    words.append(_("{edge} and above").format(edge=sentences.one_decimal(starts[-1])))
    return [(f"heat-{number}", word) for number, word in enumerate(words, start=1)]
