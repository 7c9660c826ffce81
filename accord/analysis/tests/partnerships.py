"""Partnerships made up for the tests of this room, and an attacker who shares no code with the rule."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from itertools import chain, combinations

import numpy as np
from hypothesis import strategies as st
from numpy.typing import NDArray

from accord.analysis.disclosure import Answers, Frame, Grouping
from accord.analysis.published import EVERYONE, Cut, Group, Item

Atoms = NDArray[np.int64]
Numbers = NDArray[np.float64]


def frame(minimum: int = 5) -> Frame:
    """A round that closed."""
    closed = datetime(2026, 3, 31, 17, 0, tzinfo=UTC)
    return Frame(round_key="spring", title="Spring pulse", closed_at=closed, minimum=minimum)


def items(number: int) -> tuple[Item, ...]:
    """Statements on a scale of five."""
    return tuple(Item(key=f"q{place}", text=f"Statement {place}", options=5) for place in range(number))


def answers_of(table: Atoms, values: NDArray[np.int8], *, invited_more: int = 0) -> Answers:
    """The answers of people who stand in the atoms of a table, (organisations, tiers), row by row."""
    organisation, tier = (axis.repeat(table.ravel()) for axis in map(np.ravel, np.indices(table.shape)))
    groupings = (
        _grouping(Cut.ORGANISATION, organisation, table.sum(axis=1) + invited_more),
        _grouping(Cut.TIER, tier, table.sum(axis=0) + invited_more),
    )
    return Answers(
        items=items(values.shape[1]),
        values=values,
        everyone=Group(
            key=EVERYONE, name="Everyone", cut=Cut.EVERYONE, invited=int(table.sum()) + invited_more
        ),
        groupings=groupings,
    )


def _grouping(cut: Cut, index: Atoms, invited: Atoms) -> Grouping:
    groups = tuple(
        Group(key=f"{cut}-{place}", name=f"{cut} {place}", cut=cut, invited=people)
        for place, people in enumerate(invited.tolist())
    )
    return Grouping(cut=cut, groups=groups, index=index)


def organisations_of(
    sizes: Sequence[int],
    values: NDArray[np.int8],
    *,
    invited_more: int = 0,
    grouped: Callable[[Grouping], Grouping] = lambda cut: cut,
) -> Answers:
    """The same without tiers. grouped: what is done with the organisations, such as letting some stand
    together.
    """
    table = np.array(sizes, dtype=np.int64)[:, None]
    whole = answers_of(table, values, invited_more=invited_more)
    organisations = whole.groupings[0]
    return Answers(
        items=whole.items,
        values=values,
        everyone=whole.everyone,
        groupings=(grouped(organisations),),
        partner=organisations.index,
    )


@st.composite
def tables(draw: st.DrawFn) -> Atoms:
    """Two to six organisations by one to three tiers, at most twelve atoms, many of them small or empty."""
    organisations = draw(st.integers(2, 6))
    tiers = draw(st.integers(1, 3 if organisations <= 4 else 2))
    atom = st.sampled_from([0, 0, 1, 2, 3, 4, 5, 6, 8, 11, 20])
    cells = draw(st.lists(atom, min_size=organisations * tiers, max_size=organisations * tiers))
    return np.array(cells, dtype=np.int64).reshape(organisations, tiers)


def smallest_by_brute_force(table: Atoms, shown: Numbers) -> int | None:
    """The smallest union of atoms that is a linear combination of the sums shown.

    shown: one row per published sum, (sums, atoms), 1 where the atom is part of it. Tries every union.
    """
    people = table.ravel()
    atoms = np.flatnonzero(people)
    if not len(shown) or not len(atoms):
        return None
    sums = shown[:, atoms]
    unions = np.array(
        list(chain.from_iterable(_unions(len(atoms), size) for size in range(1, len(atoms) + 1)))
    )
    projected = unions @ np.linalg.pinv(sums) @ sums
    derivable = np.abs(projected - unions).max(axis=1) < 1e-7
    return int((unions[derivable] @ people[atoms]).min()) if derivable.any() else None


def _unions(atoms: int, size: int) -> list[Numbers]:
    return [np.isin(np.arange(atoms), chosen).astype(float) for chosen in combinations(range(atoms), size)]


def sums_of(table: Atoms, keys: Sequence[str]) -> Numbers:
    """The membership rows of published groups, by the keys `answers_of` gave them."""
    rows = []
    for key in keys:
        member = np.zeros(table.shape)
        if key == EVERYONE:
            member[:] = 1
        elif key.startswith("organisation-"):
            member[int(key.removeprefix("organisation-")), :] = 1
        else:
            member[:, int(key.removeprefix("tier-"))] = 1
        rows.append(member.ravel())
    return np.array(rows)


def people_of(
    places: Mapping[Cut, Sequence[int]],
    values: NDArray[np.int8],
    *,
    partner: Sequence[int] | None = None,
    invited_more: int = 0,
) -> Answers:
    """The answers of people by the index of their group in each cut; organisation x tier is cut by itself."""
    groupings = []
    for cut, index in places.items():
        found = np.array(index, dtype=np.int64)
        invited = np.bincount(found[found >= 0], minlength=int(found.max(initial=0)) + 1) + invited_more
        groupings.append(_grouping(cut, found, invited))
    everyone = Group(key=EVERYONE, name="Everyone", cut=Cut.EVERYONE, invited=len(values) + invited_more)
    return Answers(
        items=items(values.shape[1]),
        values=values,
        everyone=everyone,
        groupings=tuple(groupings),
        partner=None if partner is None else np.array(partner, dtype=np.int64),
    )


def members_of(answers: Answers) -> dict[str, NDArray[np.bool_]]:
    """Who stands in which group, by its key: what everybody in a partnership knows of everybody."""
    found = {EVERYONE: np.full(answers.respondents, True)}
    for grouping in answers.groupings:
        for place, group in enumerate(grouping.groups):
            found[group.key] = grouping.index == place
    return found
