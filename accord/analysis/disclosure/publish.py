"""From opened answers to a published result: the one entry.

An error publishes nothing: the caller's box stays sealed and its close can be repeated.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

import numpy as np

from accord.analysis.cells import SPREAD_FLOOR
from accord.analysis.disclosure.answers import Answers
from accord.analysis.disclosure.audience import TOTAL, Audience, Crowd, Place, crowd_of
from accord.analysis.disclosure.audit import Findings
from accord.analysis.disclosure.changes import changes
from accord.analysis.disclosure.dominance import pooled
from accord.analysis.disclosure.figures import ItemFigures
from accord.analysis.disclosure.plan import Movements, Plan, is_safe, plan
from accord.analysis.disclosure.settle import Settlement
from accord.analysis.disclosure.since import Before, Past, band_what_follows, guesses
from accord.analysis.disclosure.softened import Softened, softened
from accord.analysis.moments import count_answers
from accord.analysis.published import Cell, Change, Gap, Group, Item, Published, Reason, Suppressed

RULES_VERSION = "possible-worlds-3"


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What stands above a result; `minimum` is the agreed number of answers below which no cell is shown.

    before: the result of the round before, if the same partnership published one. elsewhere: by its key, for
    an item that this one did not ask, the last result that did; nothing is compared with it, but those who
    came or went since stay hidden. not_asked: (group, item) by
    their keys, where nobody of a group was asked the item; its cell says so instead of "too few".
    """

    round_key: str
    title: str
    closed_at: datetime
    minimum: int
    before: Past | None = None
    elsewhere: Mapping[str, Past] = field(default_factory=dict)
    not_asked: frozenset[tuple[str, str]] = frozenset()

    def past_of(self, item: Item) -> Past | None:
        """What is known of an item from earlier."""
        return self.elsewhere.get(item.key, self.before)


Along = Callable[[Sequence[Item]], Iterable[Item]]


def publish(answers: Answers, frame: Frame, *, along: Along = iter) -> Published:
    """Compute the published result. The same answers, in any order of respondents, give the same result.

    along: how to go from item to item, for whoever wants to see how far it is.

    Raises NotProved (no plan could be shown to be safe), NotPublishable (the minimum is below the floor).
    """
    groups = _groups(answers)
    crowd = crowd_of(answers)
    plans = _Plans(crowd.audience, frame.minimum)
    cells: dict[tuple[str, str], Cell] = {}
    gaps: list[Gap] = []
    moves: list[Change] = []
    proofs: list[tuple[Findings, Item]] = []
    for column, item in enumerate(along(answers.items)):
        figures = _figures(answers, crowd, column, plans, frame)
        cells |= _with_whom_nobody_asked(figures.cells(), frame)
        gaps += figures.gaps()
        moves += changes(figures, frame.before) if isinstance(frame.before, Before) else []
        proofs.append((figures.settled.findings, item))
    result = Published(
        round_key=frame.round_key,
        title=frame.title,
        closed_at=frame.closed_at,
        minimum=frame.minimum,
        groups=_with_responded(groups, crowd.audience, plans.on_counts),
        items=answers.items,
        cells=cells,
        gaps=tuple(gaps),
        rules_version=RULES_VERSION,
        changes=tuple(moves),
    )
    return _certified(result, proofs, groups)


class _Plans:
    """The plans of a round, each made once: on all who answered anything, and for every set of counts.

    One pattern holds for all items as far as their counts allow, so that items cannot be added up against
    each other; where fewer answered an item, its plan can only be stricter.
    """

    def __init__(self, audience: Audience, minimum: int) -> None:
        self._minimum = minimum
        self._moved, self._spread_moved = Movements(), Movements()
        self.on_counts = plan(audience, floor=minimum, movements=self._moved)
        self._spread = plan(
            audience,
            floor=max(SPREAD_FLOOR, minimum),
            barred=self.on_counts.withheld,
            movements=self._spread_moved,
        )
        self._known: dict[bytes, tuple[Plan, Plan, Softened]] = {}

    def of(self, audience: Audience) -> tuple[Plan, Plan, Softened]:
        """Whose mean, and whose distribution, these counts allow, and of whom a range may be tried."""
        key = audience.people.tobytes()
        if key not in self._known:
            means = _stricter(self.on_counts, audience, self._minimum, self._moved)
            spread = _stricter(self._spread, audience, max(SPREAD_FLOOR, self._minimum), self._spread_moved)
            soft = softened(audience, means, floor=self._minimum, movements=self._moved)
            self._known[key] = (means, spread, soft)
        return self._known[key]


def _stricter(base: Plan, audience: Audience, floor: int, movements: Movements) -> Plan:
    """The same plan where it is safe for these counts too, else a plan of its own within it."""
    if is_safe(audience, base.shown, floor=floor, movements=movements):
        return base
    return plan(audience, floor=floor, barred=base.withheld, movements=movements)


def _figures(answers: Answers, crowd: Crowd, column: int, plans: _Plans, frame: Frame) -> ItemFigures:
    """What is told about one item."""
    item, groups = answers.items[column], _groups(answers)
    audience = crowd.only(answers.values[:, column] > 0)
    values = answers.values[:, [column]]
    atoms = count_answers(values, crowd.atom, n_groups=len(audience.people), options=item.options)
    counts = atoms.counts[:, 0]
    on_counts, on_spread, soft = plans.of(audience)
    past = frame.past_of(item)
    if past:
        near = {place for place, group in groups.items() if (group.key, item.key) in past.near}
        soft = replace(soft, places=soft.places - near)
    guessed = guesses(audience, groups, item, past) if past else ()
    settlement = Settlement(audience, counts, on_counts, on_spread, frame.minimum, guesses=guessed, soft=soft)
    if past:
        band_what_follows(settlement, groups, item, past)
    return ItemFigures(
        item=item,
        groups=groups,
        counts=dict(zip(audience.places, audience.member @ counts, strict=True)),
        settled=settlement.settled(),
        pooled=pooled(audience),
    )


def _with_whom_nobody_asked(cells: dict[tuple[str, str], Cell], frame: Frame) -> dict[tuple[str, str], Cell]:
    """Hidden cells of groups that were not asked say that; a cell with a figure stays what it is."""
    return {
        place: Suppressed(Reason.NOT_ASKED)
        if place in frame.not_asked and isinstance(cell, Suppressed)
        else cell
        for place, cell in cells.items()
    }


def _groups(answers: Answers) -> dict[Place, Group]:
    """Every group of the result by its place: everyone, then cut by cut."""
    groups = {TOTAL: answers.everyone}
    for grouping, first in answers.places():
        groups |= {(grouping.cut, index): group for index, group in enumerate(grouping.groups, start=first)}
    return groups


def _with_responded(groups: Mapping[Place, Group], audience: Audience, on_counts: Plan) -> tuple[Group, ...]:
    """The groups with the number of people who answered, where that gives no small group's away."""
    return tuple(
        replace(group, responded=audience.size(place) if place in on_counts.shown else None)
        for place, group in groups.items()
    )


def _certified(
    result: Published, proofs: list[tuple[Findings, Item]], groups: Mapping[Place, Group]
) -> Published:
    """The result with its certificate, unless nothing is published that anything could be proved of."""
    findings, item = min(proofs, key=lambda proof: proof[0].narrowest, default=(None, None))
    if findings is None or item is None or findings.place is None:
        return result
    return result.certified(
        cells=len(result.cells),
        width=round(float(np.floor(findings.narrowest * 100 + 1e-6)) / 100, 2),
        group=groups[findings.place].key,
        item=item.key,
    )
