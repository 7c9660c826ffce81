"""The attacks by name. Each says in its first line how the naive rule (five answers make a mean) falls to it.

More stand beside their rules: "others" minus the shown groups of raters in `test_standing`, one leaver
between two rounds in `test_since` and, where people were regrouped, in `test_regrouped`, and scale n against
item n in the tests of `accord publish`, whose scores are made of what is told of their items.
"""

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from accord.analysis.cells import Reason
from accord.analysis.disclosure import Answers, publish
from accord.analysis.disclosure.audience import TOTAL, Audience, crossed
from accord.analysis.disclosure.plan import plan
from accord.analysis.published import EVERYONE, Banded, Cell, Cut, Published, Shown, Suppressed
from accord.analysis.tests.attacker import Attacker
from accord.analysis.tests.partnerships import (
    frame,
    members_of,
    organisations_of,
    people_of,
    smallest_by_brute_force,
)

SPREAD = [1, 2, 3, 3, 4, 4, 4, 5, 5, 2]
"""Ten answers that give nobody away."""


def column(*answers: int) -> NDArray[np.int8]:
    return np.array(answers, dtype=np.int8)[:, None]


def spread(people: int) -> list[int]:
    return np.resize(SPREAD, people).tolist()


def attacker_of(answers: Answers, result: Published) -> Attacker:
    return Attacker(result, "q0", members_of(answers), answers.values[:, 0] > 0)


def naive(answers: Answers) -> Published:
    """What the naive rule publishes: the mean of every group with five answers, from ten the distribution
    too.
    """
    result = publish(answers, frame())
    cells: dict[tuple[str, str], Cell] = {}
    for key, member in members_of(answers).items():
        counts = np.bincount(answers.values[member, 0], minlength=6)[1:]
        n = int(counts.sum())
        mean = round(float(counts @ np.arange(1, 6)) / max(n, 1), 1 if n < 10 else 2)
        distribution = tuple(counts.tolist()) if n >= 10 else None
        shown = Shown(n=n, mean=mean, low=mean, high=mean, distribution=distribution)
        cells[key, "q0"] = shown if n >= 5 else Suppressed(Reason.TOO_FEW)
    return replace(result, cells=cells, gaps=(), certificate=None)


def width_of_person(answers: Answers, result: Published, person: int, reader: int) -> int:
    """How far apart the answers of a person can be for a reader who took part."""
    attacker = attacker_of(answers, result)
    knows = (int(attacker.kind[reader]), int(answers.values[reader, 0]))
    possible = attacker.answers_of(int(attacker.kind[person]), knows)
    return possible[-1] - possible[0]


def check_that_only_the_naive_rule_gives_away(whole: Audience) -> None:
    """The smallest union of atoms that follows, by trying all of them: below five naively, and not by the
    plan.
    """
    members = whole.member.astype(np.float64)
    naively = smallest_by_brute_force(whole.people, members[whole.sizes >= 5])
    shown = [whole.places.index(place) for place in plan(whole, floor=5).shown]
    planned = smallest_by_brute_force(whole.people, members[shown])
    assert naively is not None
    assert naively < 5
    assert planned is None or planned >= 5
    assert shown, "it does not help to show nothing"


def shows(result: Published, key: str) -> bool:
    return isinstance(result.cell(key, "q0"), Shown)


def audience(people: list[int], **groups: list[int]) -> Audience:
    """Atoms of so many people; each group is a team, by the atoms it is made of. Everyone comes first."""
    places = [TOTAL, *((Cut.TEAM, number) for number in range(len(groups)))]
    rows = [list(range(len(people))), *groups.values()]
    member = np.array([[atom in row for atom in range(len(people))] for row in rows])
    nobody = np.zeros((0, len(people)), dtype=bool)
    return Audience(places=tuple(places), member=member, people=np.array(people), partners=nobody)


def test_tracker_of_three_queries() -> None:
    """Naive: all council staff, all directors, and both together minus their overlap: one person follows.

    19 staff and the one director of the council; that director is one of eight. Council plus directors less
    the union would be the one. The union here is a third published group.
    """
    check_that_only_the_naive_rule_gives_away(
        audience([19, 1, 7, 30], council=[0, 1], directors=[1, 2], either=[0, 1, 2])
    )


def test_moments_together() -> None:
    """Naive: five answers with mean 3.4 and their own interval have one solution, up to order."""
    first, second = (
        publish(organisations_of([20, 25, 5], column(*spread(45), *small)), frame())
        for small in ([3, 3, 3, 4, 4], [1, 3, 3, 5, 5])
    )
    assert shows(first, "organisation-2")
    assert first == second


def test_an_item_that_one_person_skipped() -> None:
    """Naive: all six of a partner answer one statement and two skip the next: the two follow from a sum of
    both.

    Of statements nothing is added up here; what must not be is that the four who answered show, or follow.
    """
    values = np.column_stack([[*spread(56), 3, 3, 4, 4, 2, 3], [*spread(56), 3, 3, 4, 4, 0, 0]]).astype(
        np.int8
    )
    result = publish(organisations_of([22, 34, 6], values), frame())
    assert isinstance(result.cell("organisation-2", "q0"), Shown)
    assert result.cell("organisation-2", "q1") == Suppressed(Reason.TOO_FEW)
    assert not isinstance(result.cell(EVERYONE, "q1"), Shown)


def test_two_cuts_that_meet_in_one_person() -> None:
    """Naive: the team of six and the tier of eight stand; five of the team are no directors, and are a
    group.
    """
    check_that_only_the_naive_rule_gives_away(
        audience([5, 1, 7, 20], team=[0, 1], directors=[1, 2], staff_of_team=[0])
    )


def test_a_unanimous_group() -> None:
    """Naive: a mean of 5.0, or a distribution with one column, tells what each of them said."""
    answers = organisations_of([20, 25, 12], column(*spread(45), *[5] * 12))
    assert width_of_person(answers, naive(answers), -1, -2) == 0
    result = publish(answers, frame())
    assert isinstance(result.cell("organisation-2", "q0"), Banded)
    assert width_of_person(answers, result, -1, -2) >= 2


def test_a_hierarchy_where_each_slice_looks_safe() -> None:
    """Naive: of any two published groups the difference has five or more; of four of them together it is two.

    17 people in two teams of 8 and 9, of whom 9 are staff and 8 managers; the six managers of the second
    team.
    """
    check_that_only_the_naive_rule_gives_away(
        audience([6, 2, 3, 6, 30], both=[0, 1, 2, 3], first=[0, 1], staff=[0, 2], managers_of_second=[3])
    )


def test_two_readers_combined() -> None:
    """Naive: one reader is sent the organisations, another the tiers; each set is safe, both together are
    not.

    There is one result for all: what it withholds is withheld from every reader, whatever part one looks at.
    """
    table = np.array([[9, 3, 0], [0, 20, 0], [0, 20, 0], [0, 0, 0]])
    found = plan(crossed(table), floor=5)
    alone = plan(crossed(table.sum(axis=0, keepdims=True)), floor=5)
    assert (Cut.TIER, 0) in alone.shown
    assert (Cut.TIER, 0) not in found.shown


def test_a_single_insider() -> None:
    """Naive: of five the mean is 4.2; who said 1 knows that all others said 5."""
    answers = organisations_of([20, 25, 5], column(*spread(45), 1, 5, 5, 5, 5))
    assert width_of_person(answers, naive(answers), -1, 45) == 0
    result = publish(answers, frame())
    assert result.cell("organisation-2", "q0") == Banded(low=3.8, high=5.0, n=5)
    assert width_of_person(answers, result, -1, 45) >= 2


def test_an_insider_who_is_alone_where_two_groups_differ() -> None:
    """Naive: who is alone in a team but not in a tier of otherwise the same eight learns who is alone there.

    The difference of the two means is no group at all, so no rule on groups finds it.
    """
    team, tier = [0] * 9 + [1] * 20 + [-1], [0] * 8 + [1] * 21 + [0]
    answers = people_of({Cut.TEAM: team, Cut.TIER: tier}, column(*spread(30)))
    assert width_of_person(answers, naive(answers), 29, 8) == 0
    assert width_of_person(answers, publish(answers, frame()), 29, 8) >= 2


def test_a_partner_subtracts_its_own_staff() -> None:
    """Naive: the tier of nine stands; six are the council's, who know what they said: three remain."""
    found = plan(crossed(np.array([[6, 16, 0], [3, 31, 0], [0, 12, 0], [0, 0, 0]])), floor=5)
    assert found.withheld[Cut.TIER, 0] is Reason.DOMINANCE
    hidden = people_of({Cut.TIER: [0] * 9 + [1] * 30}, column(*spread(39)), partner=[0] * 6 + [1] * 33)
    assert publish(hidden, frame()).cell("tier-0", "q0") == Suppressed(Reason.DOMINANCE)


def test_two_organisations() -> None:
    """Naive: 30 stand, 4 do not, and the total of 34 gives them away. Both stand, or neither."""
    result = publish(organisations_of([30, 4], column(*spread(34))), frame())
    assert not any(isinstance(cell, Shown | Banded) for cell in result.cells.values())


@pytest.mark.parametrize(
    ("sizes", "shown"),
    [
        ((22, 34, 4), {"organisation-0", "organisation-1"}),
        ((30, 24, 6), {"organisation-0", "organisation-1", "organisation-2", EVERYONE}),
        ((4, 6, 40), {"organisation-1", "organisation-2"}),
    ],
)
def test_three_partners(sizes: tuple[int, ...], shown: set[str]) -> None:
    """Naive: beside both large partners the total of 22, 34 and 4 gives the four away, and so with 4, 6 and
    40.
    """
    middle = np.resize([2, 3, 4, 3], sum(sizes)).tolist()
    answers = organisations_of(sizes, column(*middle))
    result = publish(answers, frame())
    assert {group.key for group in result.groups if shows(result, group.key)} == shown
    for place, size in enumerate(sizes):
        if size < 5:
            low, high = attacker_of(answers, result).mean_of(f"organisation-{place}")
            assert high - low >= 2
            low, high = attacker_of(answers, naive(answers)).mean_of(f"organisation-{place}")
            assert high - low < 0.5


def test_nested_teams() -> None:
    """Naive: a department of twelve and its team of nine stand; the other three follow."""
    check_that_only_the_naive_rule_gives_away(audience([9, 3, 20], department=[0, 1], team=[0]))


def test_a_person_in_two_teams() -> None:
    """Naive: two teams of six share one person; both together are a group of eleven, and that person
    follows.
    """
    check_that_only_the_naive_rule_gives_away(
        audience([5, 1, 5, 20], one=[0, 1], other=[1, 2], both=[0, 1, 2])
    )
