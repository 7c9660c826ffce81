"""Which further sums to hide so that the hidden ones cannot be worked out, losing as little as possible.

The question is that of cell suppression in statistical tables: an attacker adds and subtracts published sums
and knows how large each atom can be. A *protection* says how far a hidden sum must be free to move while
every published sum stays as it is. Where it is not, the prices of the linear programme name the published
sums that hold it fast, and how much hiding each would help: a cut. The cheapest set of sums that satisfies
all cuts is found by integer programming, the protections are checked again, and so on until none is broken.

Source: Fischetti & Salazar 2001, Solving the cell suppression problem on tabular data with linear
constraints, Management Science 47:1008 (Benders decomposition with capacity cuts).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import highspy
import numpy as np

from accord.analysis.disclosure.linear import (
    SLACK,
    Around,
    Extreme,
    Matrix,
    Member,
    Numbers,
    System,
    matrix,
    solver,
)
from accord.analysis.errors import NotProved
from accord.analysis.moments import Counts

EXACT_UP_TO = 400
"""So many sums at choice are chosen optimally; more are chosen to within GAP of the optimum."""
GAP = 0.02
MOST_ROUNDS = 200
AT_ONCE = 64
"""So many protections at most are asked about in one question; they stand far from one another."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Protections:
    """Hidden sums that must be free to move, all under the same limits of what the attacker knows.

    goals: (protections, atoms), one row of weights per hidden sum. need: (protections,), how far each must
    move upwards. low, high: (atoms,), how far each atom can move at all.
    """

    goals: Matrix
    need: Numbers
    low: Numbers
    high: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class Cut:
    """A condition on what is hidden: the help of all hidden sums together must reach `need`.

    combined: how often each atom is counted in that combination of published sums which holds a protection
    fast.
    """

    helps: Numbers
    need: float
    combined: Numbers


class Shield:
    """All protections of one table, and the movements found so far, each of which satisfies some of them."""

    def __init__(
        self, member: Member, protections: Sequence[Protections], known: Numbers | None = None
    ) -> None:
        """known: movements found for a table of the same sums, (atoms, movements)."""
        system = Around(matrix(member), np.zeros(member.shape[1]))
        self._sums = member.shape[0]
        self._kinds = [_Kind(kind, system) for kind in protections]
        if known is not None:
            for kind in self._kinds:
                kind.learn(known)

    @property
    def moves(self) -> Numbers:
        """The movements found so far, (atoms, movements)."""
        return np.concatenate([kind.moves for kind in self._kinds], axis=1)

    def breaches(self, published: Iterable[int]) -> list[Cut]:
        """A cut for every protection that does not hold while these sums are published; none if all hold."""
        shown = np.zeros(self._sums, dtype=bool)
        shown[list(published)] = True
        return [cut for kind in self._kinds for cut in kind.breaches(shown)]


class _Kind:
    """Protections under the same limits, and movements that satisfy some of them."""

    def __init__(self, protections: Protections, system: Around) -> None:
        self._of, self._system = protections, system
        sums = abs(system.member)
        reach = sums @ np.maximum(-protections.low, protections.high)
        self._reach = np.where(np.isfinite(reach), reach, np.inf)
        self.moves: Numbers = np.empty((sums.shape[1], 0))
        self._changed: Member = np.empty((sums.shape[0], 0), dtype=bool)
        self._satisfied: Member = np.empty((protections.need.size, 0), dtype=bool)

    def learn(self, moves: Numbers) -> None:
        """Keep movements, (atoms, movements), that are possible and satisfy some protection."""
        low, high = self._of.low[:, None] - SLACK, self._of.high[:, None] + SLACK
        moves = moves[:, ((moves >= low) & (moves <= high)).all(axis=0)]
        satisfied = np.asarray(self._of.goals @ moves) >= self._of.need[:, None] - SLACK
        useful = satisfied.any(axis=0)
        changed = np.abs(np.asarray(self._system.member @ moves[:, useful])) > SLACK
        self.moves = np.concatenate([self.moves, moves[:, useful]], axis=1)
        self._changed = np.concatenate([self._changed, changed], axis=1)
        self._satisfied = np.concatenate([self._satisfied, satisfied[:, useful]], axis=1)

    def breaches(self, shown: "np.ndarray[tuple[int], np.dtype[np.bool_]]") -> list[Cut]:
        limit = np.where(shown, 0.0, np.inf)
        self._system.box(self._of.low, self._of.high)
        self._system.hold(-limit, limit)
        left = self._open(shown)
        for first in range(-(-len(left) // AT_ONCE)):
            self._moved(left[first :: -(-len(left) // AT_ONCE)])
        cuts: list[Cut] = []
        done: set[int] = set()
        for protection in self._open(shown).tolist():
            if protection not in done:
                known = self.moves.shape[1]
                found = self._moved(np.array([protection]))
                done.update(np.flatnonzero(self._satisfied[:, known:].any(axis=1)).tolist())
                if found.value < self._of.need[protection] - SLACK:
                    cuts.append(self._cut(self._goal(protection), found.prices, self._of.need[protection]))
        return cuts

    def _open(self, shown: "np.ndarray[tuple[int], np.dtype[np.bool_]]") -> Counts:
        """The protections that no known movement satisfies while these sums stay as they are."""
        stays = ~self._changed[shown].any(axis=0)
        return np.flatnonzero(~self._satisfied[:, stays].any(axis=1))

    def _moved(self, protections: Counts) -> Extreme:
        """The movement that does most for some protections together."""
        found = self._system.most(np.sum([self._goal(each) for each in protections.tolist()], axis=0))
        if found is None:
            raise NotProved("a table contradicts itself")
        self.learn(self._system.apart(found.point))
        return found

    def _goal(self, protection: int) -> Numbers:
        goal = np.zeros(self._of.goals.shape[1])
        row = slice(*self._of.goals.indptr[protection : protection + 2])
        goal[self._of.goals.indices[row]] = self._of.goals.data[row]
        return goal

    def _cut(self, goal: Numbers, prices: Numbers, need: float) -> Cut:
        """By weak duality no movement within the limits reaches more than this, whatever else is hidden."""
        combined = np.asarray(self._system.member.T @ prices)
        rest = goal - combined
        rest[np.abs(rest) < SLACK] = 0
        by_itself = float(
            np.where(rest > 0, rest * _finite(self._of.high), rest * _finite(self._of.low)).sum()
        )
        missing = need - by_itself
        priced = np.abs(prices) > SLACK
        helps = np.where(priced, np.minimum(np.abs(prices) * _finite(self._reach), missing), 0.0)
        return Cut(helps, missing, combined)


def _finite(limit: Numbers) -> Numbers:
    return np.clip(limit, -1e9, 1e9)


def hide(
    shield: Shield,
    *,
    weights: Numbers,
    hidden: Iterable[int] = (),
    kept: Iterable[int] = (),
    ties: Sequence[frozenset[int]] = (),
) -> frozenset[int]:
    """The sums to hide, those of `hidden` included: all protections hold, and the weight lost is small.

    weights: (sums,), what is lost with each. kept: never hidden. ties: hidden together or not at all.
    Raises NotProved where the protections cannot hold while `kept` is published.
    Checked against: the optimum of the 3x3 table of Fischetti & Salazar, found there by trying every pattern.
    """
    choice = _Choice(weights, frozenset(hidden), frozenset(kept), ties)
    every = range(weights.size)
    for _round in range(MOST_ROUNDS):
        cuts = shield.breaches(place for place in every if place not in choice.hidden)
        if not cuts:
            return choice.hidden
        choice.learn(cuts)
    raise NotProved(f"no safe choice after {MOST_ROUNDS} rounds")


class _Choice:
    """The cheapest set of sums that satisfies all cuts so far."""

    def __init__(
        self, weights: Numbers, hidden: frozenset[int], kept: frozenset[int], ties: Sequence[frozenset[int]]
    ) -> None:
        self._fixed = hidden
        self.hidden = hidden
        loose = [place for place in range(weights.size) if place not in hidden | kept]
        tied = {place: tie for tie in ties for place in tie}
        groups = {tied.get(place, frozenset([place])) & set(loose) for place in loose}
        self._groups = sorted((sorted(group) for group in groups), key=lambda group: group[0])
        self._weights = np.array([weights[group].sum() for group in self._groups])
        self._loose = np.array([place for group in self._groups for place in group], dtype=np.int64)
        self._group = np.repeat(np.arange(len(self._groups)), [len(group) for group in self._groups])
        self._model = solver()
        self._model.setOptionValue("mip_rel_gap", 0.0 if len(self._groups) <= EXACT_UP_TO else GAP)
        for weight in self._weights:
            self._model.addCol(float(weight), 0.0, 1.0, 0, np.empty(0, np.int32), np.empty(0))
        columns = np.arange(len(self._groups), dtype=np.int32)
        integer = np.full(len(columns), highspy.HighsVarType.kInteger)
        self._model.changeColsIntegrality(len(columns), columns, integer)

    def learn(self, cuts: Iterable[Cut]) -> None:
        """Add cuts and choose again. Raises NotProved when no choice satisfies them all."""
        for cut in cuts:
            self._add(cut)
        self._model.run()
        if self._model.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            raise NotProved("what must be kept gives something away, whatever else is hidden")
        chosen = np.array(self._model.getSolution().col_value) > 0.5
        self.hidden = self._fixed | {
            place for group, take in zip(self._groups, chosen, strict=True) if take for place in group
        }

    def _add(self, cut: Cut) -> None:
        need = cut.need - sum(cut.helps[place] for place in self._fixed)
        together = np.bincount(self._group, weights=cut.helps[self._loose], minlength=len(self._groups))
        helps = np.minimum(together, need)
        places = np.flatnonzero(helps > SLACK).astype(np.int32)
        self._model.addRow(need, highspy.kHighsInf, len(places), places, helps[places])


def bounds(member: Member, sums: Counts, published: Iterable[int], goal: Numbers) -> tuple[float, float]:
    """Between which numbers an attacker knows a sum of atoms to lie, who sees the published sums of a table.

    member: (sums, atoms). sums: (sums,), counts, none below zero. goal: (atoms,), what the attacker wants.
    Checked against: Rglpk on tables of Statistics Norway, see the tests on reference data.
    """
    system = System(matrix(member))
    shown = np.zeros(sums.size, dtype=bool)
    shown[list(published)] = True
    system.box(np.zeros(member.shape[1]), np.full(member.shape[1], highspy.kHighsInf))
    system.hold(np.where(shown, sums, 0.0), np.where(shown, sums, highspy.kHighsInf))
    ends = [system.most(sign * goal) for sign in (-1.0, 1.0)]
    if ends[0] is None or ends[1] is None:
        raise NotProved("a table contradicts itself")
    return -ends[0].value + 0.0, ends[1].value
