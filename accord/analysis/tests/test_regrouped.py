"""Round on round where people are grouped otherwise: whoever came or went stays hidden all the same.

Each attack says in its first line how the naive rule, which compares groups of the same key one by one, falls
to it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np

from accord.analysis.cells import Reason
from accord.analysis.disclosure import Answers, Before, Grouping, Moved, echoes, publish
from accord.analysis.disclosure.rosters import Echo, Part
from accord.analysis.published import EVERYONE, Banded, Cell, Cut, Group, Published, Shown
from accord.analysis.tests.partnerships import frame, items

MIDDLING = [2, 3, 4, 3, 3, 2, 4, 3]


class Round(NamedTuple):
    """People of a round, by the team in which they were asked; some are asked outside every team."""

    teams: Mapping[str, Sequence[int]]
    others: Sequence[int] = ()

    @property
    def rosters(self) -> dict[str, set[int]]:
        everybody = {person for people in self.teams.values() for person in people} | set(self.others)
        return {EVERYONE: everybody} | {key: set(people) for key, people in self.teams.items()}

    def answers(self) -> Answers:
        """Everybody answers, and whoever answered before answers the same again."""
        people = sorted(self.rosters[EVERYONE])
        team = {person: place for place, found in enumerate(self.teams.values()) for person in found}
        groups = tuple(Group(key=key, name=key, cut=Cut.TEAM, invited=None) for key in self.teams)
        return Answers(
            items=items(1),
            values=np.array([[MIDDLING[person % 8]] for person in people], dtype=np.int8),
            everyone=Group(key=EVERYONE, name="Everyone", cut=Cut.EVERYONE, invited=None),
            groupings=(
                Grouping(
                    cut=Cut.TEAM,
                    groups=groups,
                    index=np.array([team.get(person, -1) for person in people], dtype=np.int64),
                ),
            ),
            partner=np.full(len(people), -1),
        )


def told(then: Round, now: Round, *, naive: bool = False) -> tuple[Published, Published]:
    """Both results; naively groups are compared by their key alone."""
    first = publish(then.answers(), frame())
    before, after = then.rosters, now.rosters
    moved = {
        key: Moved(joined=len(people - before[key]), left=len(before[key] - people))
        for key, people in after.items()
        if key in before
    }
    past = Before(published=first, moved=moved, echoes=() if naive else echoes(first, before, after))
    return first, publish(now.answers(), replace(frame(), before=past))


def sums(result: Published, whole: str, *less: str) -> tuple[float, float]:
    """Between which sums the answers of a group lie, less those of others, as a reader works it out."""
    low, high = _sums(result.cell(whole, "q0"))
    for key in less:
        least, most = _sums(result.cell(key, "q0"))
        low, high = low - most, high - least
    return low, high


def _sums(cell: Cell) -> tuple[float, float]:
    match cell:
        case Shown():
            half = 0.05 if cell.n < 10 else 0.005
            return (cell.mean - half) * cell.n, (cell.mean + half) * cell.n
        case Banded():
            return cell.low * cell.n, cell.high * cell.n
    return -np.inf, np.inf


def apart(first: tuple[float, float], second: tuple[float, float]) -> float:
    """How many points two sums leave to the one who left."""
    return min(first[1] - second[0], 5) - max(first[0] - second[1], 1)


def people(start: int, number: int) -> list[int]:
    return list(range(start, start + number))


def test_it_works() -> None:
    """With everybody where they were, all that stood stands again."""
    both = Round({"a": people(0, 8), "b": people(8, 12), "c": people(20, 11)})
    first, second = told(both, both)
    assert all(isinstance(second.cell(key, "q0"), Shown) for key in both.rosters)
    assert first.cells == second.cells


def test_a_team_that_stood_together_with_a_smaller_one_stands_alone() -> None:
    """Naive: eight of A and B together had 2.9, the seven of A have 3.0; the one of B had said 2."""
    then = Round({"a+b": people(0, 8), "c": people(100, 20)})
    now = Round({"a": people(0, 7), "c": people(100, 20)}, others=people(200, 5))
    first, open_to_all = told(then, now, naive=True)
    assert apart(sums(first, "a+b"), sums(open_to_all, "a")) < 2
    first, second = told(then, now)
    cell = second.cell("a", "q0")
    assert isinstance(cell, Banded)
    assert cell.reason is Reason.CHANGED
    assert apart(sums(first, "a+b"), sums(second, "a")) >= 2


def test_a_team_that_stands_together_with_a_smaller_one_since() -> None:
    """Naive: the six of A had 2.8; with the two of B they have 2.9, and the two had said 6 in all."""
    then = Round({"a": people(0, 6), "c": people(100, 20)}, others=people(200, 6))
    now = Round({"a+b": people(0, 8), "c": people(100, 20)}, others=people(200, 6))
    first, open_to_all = told(then, now, naive=True)
    assert isinstance(open_to_all.cell("a+b", "q0"), Shown)
    first, second = told(then, now)
    assert isinstance(second.cell("a+b", "q0"), Banded)
    low, high = sums(second, "a+b")
    assert high - low >= 6
    assert isinstance(first.cell("a", "q0"), Shown)


def test_the_band_of_a_team_is_not_undone_by_its_neighbours() -> None:
    """Naive: the team of seven is a band, and everyone less the teams of 12 and 11 tells its sum again."""
    then = Round({"a": people(0, 8), "b": people(8, 12), "c": people(20, 11)})
    now = Round({"a": people(1, 7), "b": people(8, 12), "c": people(20, 11)})
    first, second = told(then, now)
    assert isinstance(second.cell("a", "q0"), Banded)
    assert apart(sums(first, EVERYONE, "b", "c"), sums(second, EVERYONE, "b", "c")) >= 2
    cells = [second.cell(key, "q0") for key in now.rosters]
    assert all(isinstance(cell, Shown | Banded) for cell in cells), "it is told less, and never lost"


def test_what_is_left_of_a_group_is_not_told_either() -> None:
    """Naive: 40 less teams of 17 and 17 leave seven and then six, in groups of ten and more all of them."""
    then = Round({"b": people(100, 17), "c": people(200, 17), "d": people(0, 3), "e": people(3, 4)})
    now = Round({"b": people(100, 17), "c": people(200, 17), "d": people(1, 2), "e": people(3, 4)})
    first, open_to_all = told(then, now, naive=True)
    rest = (EVERYONE, "b", "c")
    assert apart(sums(first, *rest), sums(open_to_all, *rest)) < 2
    first, second = told(then, now)
    assert apart(sums(first, *rest), sums(second, *rest)) >= 2


def test_five_who_moved_hide_each_other() -> None:
    then = Round({"a+b": people(0, 14), "c": people(100, 20)})
    now = Round({"a": people(0, 9), "c": people(100, 20)}, others=people(200, 9))
    assert isinstance(told(then, now)[1].cell("a", "q0"), Shown)


def test_who_was_asked_is_compared_and_not_what_groups_are_called() -> None:
    then = Round({"a+b": people(0, 8), "c": people(100, 20)})
    now = Round({"a": people(1, 7), "c": people(100, 21)})
    found = echoes(publish(then.answers(), frame()), then.rosters, now.rosters)
    left, joined = Moved(left=1), Moved(joined=1)
    rest = Part(EVERYONE, frozenset(["c"]))
    assert {(echo.then, echo.now) for echo in found if echo.moved == left} >= {
        (Part("a+b"), Part("a")),
        (rest, Part("a")),
        (Part("a+b"), rest),
    }
    assert Echo(then=Part(EVERYONE, frozenset(["a+b"])), now=Part("c"), moved=joined) in found
    assert all(echo.then != Part("c") or echo.now != Part("c") for echo in found), "compared in any case"
