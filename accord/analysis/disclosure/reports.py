"""What a report tells of each group of raters, and of all together: as much as keeps everybody's answer open.

Each starts from what the value rule allows. Where somebody could then work out too much, the figures are
taken back that cost least: every way of doing so is tried, the cheapest first; the last is to tell nothing.
"""

from collections.abc import Mapping
from itertools import product
from math import log

import numpy as np

from accord.analysis.cells import Reason
from accord.analysis.disclosure.forms import Form, Level, in_band, in_joined_bands, total_of, usual, withheld
from accord.analysis.disclosure.known import Known
from accord.analysis.disclosure.raters import RaterPlan
from accord.analysis.disclosure.returning import ReportBefore, Return, are_many
from accord.analysis.disclosure.stories import Story, told_of_each
from accord.analysis.disclosure.stories_of_many import told_of_many
from accord.analysis.disclosure.value import Range
from accord.analysis.feedback import TOGETHER
from accord.analysis.moments import Counts

IN_A_BAND, WIDER, LOST = 1.0, 0.5, 3.0
"""What is lost with a figure that is told as a range, with each wider one, and with one that is not told."""

WORTH_OF_ALL = 20.0
"""What is told of all raters together is lost last: only from it follows what moved since the last time."""

HIDDEN = Form(level=Level.HIDDEN, reason=Reason.WOULD_FOLLOW)

Forms = dict[str, Form]
Ways = list[tuple[float, Form]]
"""In which forms something can be told, each with what it loses, in order."""


def settled(item: str, counts: Mapping[str, Counts], plan: RaterPlan, before: ReportBefore | None) -> Forms:
    """Return what is told of each group and of all together about one statement.

    item: its key. counts: per group int64, (options,), how many gave each answer. plan: which groups counts
    allow. before: the last report about the same person.
    """
    whole = np.stack(list(counts.values())).sum(axis=0)
    told = {group: counts[group] for group in sorted(plan.shown)} | (
        {TOGETHER: whole} if plan.together else {}
    )
    hidden = {group: Form(level=Level.HIDDEN, reason=reason) for group, reason in plan.withheld.items()}
    if not plan.together:
        hidden[TOGETHER] = Form(level=Level.HIDDEN, reason=Reason.TOO_FEW)
    ways = [_ways(group, each, item, before) for group, each in told.items()]
    returns = _returns(item, counts, before)
    each_way = (hidden | dict(zip(told, forms, strict=True)) for forms in _cheapest_first(ways))
    return next(found for found in each_way if _is_kept(_known(counts, found), returns))


def _is_kept(known: Known, returns: list[Return]) -> bool:
    """Whether everybody's answer stays open; where nothing is told at all, it does."""
    return known.keeps_everybody() and all(known.hides_who_moved(each) for each in returns)


def _ways(group: str, counts: Counts, item: str, before: ReportBefore | None) -> Ways:
    n, options, total = int(counts.sum()), counts.size, total_of(counts)
    worth = WORTH_OF_ALL if group == TOGETHER else 1 + log(n)
    stories = before.stories(group, item, n) if before else ()
    last = (LOST * worth, withheld() if stories else HIDDEN)
    told = _told(n, options, stories)[total - n] if stories else None
    if told is not None:
        first = Form(level=Level.BANDED, sums=told[0], band=told[1], reason=Reason.CHANGED)
        return [(0.0, first), *_wider(group, counts, first, worth), last]
    first = usual(counts, exact=False)
    if first.level is Level.BANDED:
        return [(0.0, first), last]
    band = in_band(counts, Reason.WOULD_FOLLOW)
    return [(0.0, first), (IN_A_BAND * worth, band), *_wider(group, counts, first, worth), last]


def _wider(group: str, counts: Counts, first: Form, worth: float) -> Ways:
    """Wider ranges of all raters together, of two, three and five fixed bands: they are lost last."""
    if group != TOGETHER:
        return []
    reason = first.reason or Reason.WOULD_FOLLOW
    return [
        ((IN_A_BAND + WIDER * number) * worth, in_joined_bands(counts, first.sums, joined, reason))
        for number, joined in enumerate((2, 3, 5), start=1)
    ]


def _told(n: int, options: int, stories: tuple[Story, ...]) -> tuple[tuple[Range, Range] | None, ...]:
    """What is told of every sum where somebody came or went since the last report."""
    if all(are_many(story.then.n, n) for story in stories):
        return told_of_many(n, options, stories)
    return told_of_each(n, options, stories, False)


def _cheapest_first(ways: list[Ways]) -> list[tuple[Form, ...]]:
    chosen = sorted(product(*ways), key=lambda each: sum(loss for loss, _form in each))
    return [tuple(form for _loss, form in each) for each in chosen]


def _known(counts: Mapping[str, Counts], forms: Forms) -> Known:
    n = {group: int(each.sum()) for group, each in counts.items()}
    options = next(iter(counts.values())).size
    everything = {group: Range(people, people * options) for group, people in n.items()}
    told = {
        group: forms[group].sums if forms[group].level > Level.HIDDEN else everything[group] for group in n
    }
    people, together = sum(n.values()), forms[TOGETHER]
    return Known(
        n=n,
        told=told,
        together=together.sums if together.level > Level.HIDDEN else Range(people, people * options),
        options=options,
    )


def _returns(item: str, counts: Mapping[str, Counts], before: ReportBefore | None) -> list[Return]:
    if before is None:
        return []
    options = next(iter(counts.values())).size
    return list(before.returns(item, options, {group: int(each.sum()) for group, each in counts.items()}))
