"""Ties within and across the boundaries of organisations: density, reciprocity, and the E-I index.

People outside the frame are not part of a network handed in here. Where somebody did not answer, their row is
missing, which is not the same as naming nobody.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from accord.analysis.errors import MalformedAnswers, NoTies, TooFewGroups, TooFewRespondents
from accord.analysis.moments import Counts, Numbers
from accord.analysis.table import Marks

Ties = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """Who is tied to whom.

    ties: bool, (people, people), from row to column, nobody to themselves. groups: int, (people,), places in
    `names`. names: of the organisations. answered: bool, (people,), whose row is known; their ties to others
    are counted. Raises MalformedAnswers.
    """

    ties: Ties
    groups: Counts
    names: tuple[str, ...]
    answered: Marks

    def __post_init__(self) -> None:
        people = len(self.groups)
        if self.ties.shape != (people, people) or self.answered.shape != (people,):
            raise MalformedAnswers(f"ties {self.ties.shape} do not fit {people} people")
        if self.ties.diagonal().any():
            raise MalformedAnswers("somebody is tied to themselves")
        if people and not (self.groups.min() >= 0 and self.groups.max() < len(self.names)):
            raise MalformedAnswers(f"an organisation lies outside 0 to {len(self.names) - 1}")
        if self.ties[~self.answered].any():
            raise MalformedAnswers("somebody who did not answer names ties")

    @property
    def same(self) -> Ties:
        """Whether two people belong to one organisation, (people, people)."""
        return np.asarray(self.groups[:, None] == self.groups[None, :])

    @property
    def possible(self) -> Ties:
        """The ties that could have been named, (people, people): of those who answered, to all others."""
        return np.asarray(self.answered[:, None] & ~np.eye(len(self.groups), dtype=np.bool_))


@dataclass(frozen=True, slots=True)
class CrossBoundary:
    """The E-I index: (external - internal) / all, from -1 (all inside) to 1 (all across).

    expected: what random ties would give, which depends on the sizes of the organisations. p_value: how often
    reshuffled memberships lie as far from that, in either direction. n: people.
    """

    value: float
    expected: float
    p_value: float
    external: int
    internal: int
    n: int
    method: str


def network(ties: Ties, groups: Counts, names: tuple[str, ...]) -> Network:
    """A network in which everybody answered."""
    return Network(ties, groups, names, np.ones(len(groups), dtype=np.bool_))


def density(found: Network, *, within: Marks | None = None) -> float:
    """Ties named, over ties that could have been.

    within: bool, (people, people), to look at some pairs only (such as `found.same`).
    Raises TooFewRespondents where no tie could be named. Checked against: sna::gden on emon;
    networkx.density. Source: Wasserman & Faust 1994, Social Network Analysis, 4.3.
    """
    possible = found.possible if within is None else found.possible & within
    if not possible.any():
        raise TooFewRespondents("nobody who answered could have named a tie")
    return float((found.ties & possible).sum() / possible.sum())


def block_density(found: Network) -> Numbers:
    """Density from each organisation (rows) to each (columns); NaN where no tie could be named."""
    possible, ties = mixing(found, found.possible), mixing(found, found.ties)
    shares: Numbers = np.full(possible.shape, np.nan)
    np.divide(ties, possible, out=shares, where=possible > 0)
    return shares


def mixing(found: Network, ties: Ties) -> Counts:
    """How many of the ties lead from each organisation (rows) to each (columns).

    Checked against: table(sponsor of sender, sponsor of receiver) on emon.
    """
    member = np.arange(len(found.names))[:, None] == found.groups[None, :]
    ones = member.astype(np.int64)
    return np.asarray(ones @ ties.astype(np.int64) @ ones.T)


def tie_means(found: Network, weights: Numbers) -> Numbers:
    """The mean weight of the ties from each organisation to each; NaN where there is none.

    weights: float, (people, people), such as how often or how much trust. Checked against: emon's
    frequencies.
    """
    member = (np.arange(len(found.names))[:, None] == found.groups[None, :]).astype(np.float64)
    total = member @ np.where(found.ties, weights, 0.0) @ member.T
    counts = mixing(found, found.ties)
    means: Numbers = np.full(counts.shape, np.nan)
    np.divide(total, counts, out=means, where=counts > 0)
    return means


def reciprocity(found: Network) -> float:
    """Share of ties that are returned, among those who answered.

    Raises NoTies. Checked against: sna::grecip(measure = "edgewise") on emon; networkx.reciprocity.
    Source: Wasserman & Faust 1994, Social Network Analysis, 13.
    """
    asked = found.answered[:, None] & found.answered[None, :]
    ties = found.ties & asked
    if not ties.any():
        raise NoTies("nobody names anybody who answered")
    return float((ties & ties.T).sum() / ties.sum())


def either(found: Network) -> Network:
    """The network in which a tie named by one of two people holds for both."""
    everybody = np.ones(len(found.groups), dtype=np.bool_)
    return Network(found.ties | found.ties.T, found.groups, found.names, everybody)


def cross_boundary(found: Network, *, seed: int, draws: int = 999) -> CrossBoundary:
    """How far ties cross the boundaries of organisations, beside what their sizes alone would make of it.

    A tie named from one side counts once; use `either` for ties without direction. p: memberships are
    reshuffled over people `draws` times. Raises NoTies, TooFewGroups (one organisation).
    Checked against: the counts of emon (R network), the formula in R; expected by enumeration.
    Source: Krackhardt & Stern 1988, Soc Psychol Q 51:123.
    """
    if len(np.unique(found.groups)) < 2:
        raise TooFewGroups("all people belong to one organisation: there is no boundary")
    if not found.ties.any():
        raise NoTies("nobody is tied to anybody")
    internal, ties = int((found.ties & found.same).sum()), int(found.ties.sum())
    value = _index(internal, ties)
    possible = int(found.possible.sum())
    expected = _index(int((found.possible & found.same).sum()), possible)
    senders, receivers = np.nonzero(found.ties)
    random = np.random.default_rng(seed)
    shuffled = [random.permutation(found.groups) for _ in range(draws)]
    inside = np.array([(groups[senders] == groups[receivers]).sum() for groups in shuffled])
    as_far = np.abs(1 - 2 * inside / ties - expected) >= abs(value - expected) - 1e-12
    return CrossBoundary(
        value=value,
        expected=expected,
        p_value=(1 + int(as_far.sum())) / (1 + draws),
        external=ties - internal,
        internal=internal,
        n=len(found.groups),
        method=f"E-I, {draws} permutations",
    )


def cross_boundary_by_group(found: Network) -> tuple[float | None, ...]:
    """The E-I index of each organisation, over the ties it sends or receives; None without any.

    Every tie counts once. Checked against: the same count in R on emon.
    """
    counts = mixing(found, found.ties)
    inside = counts.diagonal()
    whole = counts.sum(axis=0) + counts.sum(axis=1) - inside
    return tuple(
        _index(int(own), int(every)) if every else None for own, every in zip(inside, whole, strict=True)
    )


def _index(internal: int, ties: int) -> float:
    return 1 - 2 * internal / ties
