"""The audit of means and bands: of whom it proves that they stay hidden, and whom it names otherwise."""

import numpy as np
from scipy.optimize import linprog

from accord.analysis.disclosure import publish
from accord.analysis.disclosure.audience import TOTAL, Audience, Place
from accord.analysis.disclosure.audit import audit
from accord.analysis.disclosure.value import Range
from accord.analysis.disclosure.worlds import Worlds, merge
from accord.analysis.moments import Counts
from accord.analysis.published import Cut
from accord.analysis.tests.attacker import Attacker
from accord.analysis.tests.partnerships import answers_of, frame, members_of

A, B = (Cut.ORGANISATION, 0), (Cut.ORGANISATION, 1)
UPPER, LOWER = (Cut.TIER, 0), (Cut.TIER, 1)
TEAM = (Cut.TEAM, 0)
MEMBER = np.array(
    [[1, 1, 1, 0, 0, 0], [0, 0, 0, 1, 1, 1], [1, 1, 0, 1, 1, 0], [0, 0, 1, 0, 0, 1], [1, 0, 0, 1, 0, 0]],
    dtype=bool,
)
"""A joint team of some of the upper tier of two organisations: it cuts across what the others tell apart."""


def audience_of(*people: int) -> Audience:
    """Of each organisation: those of the team, the others of the upper tier, the lower tier."""
    return Audience(
        places=(A, B, UPPER, LOWER, TEAM), member=MEMBER, people=np.array(people), partners=MEMBER[:2]
    )


def exactly(audience: Audience, counts: Counts, *places: Place) -> dict[Place, Range]:
    """Tell the sums of these groups as they are."""
    sums = dict(zip(audience.places, (audience.member @ counts @ np.arange(1, 6)).tolist(), strict=True))
    return {place: Range(sums[place], sums[place]) for place in places}


def left_open(audience: Audience, told: dict[Place, Range], place: Place) -> float:
    """How wide the interval is in which the mean of a group lies, for whoever adds and subtracts."""
    rows = [audience.member[audience.places.index(each)] for each in told]
    inside = audience.member[audience.places.index(place)].astype(float)
    box = [(people, people * 5) for people in audience.people.tolist()]
    sums = [sums.low for sums in told.values()]
    low, high = (
        sign * (linprog(sign * inside, A_eq=rows, b_eq=sums, bounds=box).fun or 0.0) for sign in (1, -1)
    )
    return float((high - low) / audience.size(place))


def test_a_small_group_that_cuts_across_others_is_proved_of_its_own_people() -> None:
    """Four of the team stand among six. When the six have most says nothing of the four: those of one
    organisation rise only as those of the other fall.
    """
    audience = audience_of(2, 1, 4, 2, 1, 3)
    counts = np.array(
        [
            *([0, 0, 0, 0, 2], [1, 0, 0, 0, 0], [1, 0, 0, 2, 1]),
            *([2, 0, 0, 0, 0], [1, 0, 0, 0, 0], [0, 1, 1, 0, 1]),
        ]
    )
    told = exactly(audience, counts, A, B, UPPER, LOWER)
    assert left_open(audience, told, TEAM) >= 2
    assert audit(audience, counts, told, floor=5).leaks == ()


def test_a_small_group_whose_mean_follows_is_named_with_what_gives_it_away() -> None:
    """All but two gave a 5: whoever is in the team gave a 4 or a 5."""
    audience = audience_of(1, 4, 5, 2, 3, 5)
    counts = np.array([[0, 0, 0, 0, people] for people in audience.people])
    counts[[1, 4]] += [0, 0, 0, 1, -1]
    told = exactly(audience, counts, A, B)
    assert left_open(audience, told, TEAM) < 2
    leaks = {leak.place: leak.because for leak in audit(audience, counts, told, floor=5).leaks}
    assert leaks[TEAM] <= {A, B}


def test_of_whom_nothing_is_told_nothing_has_to_be_proved() -> None:
    """Those who would follow from sums stand partly in a group that is not told at all."""
    audience = audience_of(2, 6, 8, 2, 6, 8)
    counts = np.array(
        [np.bincount(np.resize([0, 1, 2, 3, 4], people), minlength=5) for people in audience.people]
    )
    of_both, of_one = (np.array([row]) for row in (MEMBER[4], MEMBER[4] & MEMBER[0]))
    told = exactly(audience, counts, A)
    alone = audit(audience, counts, told, floor=5)
    assert audit(audience, counts, told, floor=5, following=of_both) == alone
    assert audit(audience, counts, told, floor=5, following=of_one).leaks == ()


def test_readers_who_gave_the_rare_answers_know_no_more_than_others() -> None:
    """Nearly everybody gave a 1. Who did not believes only worlds in which the own answer stands; those are
    looked for that many readers believe at once, and not for each reader one by one.
    """
    table = np.array([[6, 11, 0], [1, 8, 11], [2, 2, 8], [3, 2, 8]])
    values = np.ones((62, 1), dtype=np.int8)
    values[[3, 4, 9, 49]], values[[15, 52, 57]] = 3, 2
    answers = answers_of(table, values)
    result = publish(answers, frame())
    attacker = Attacker(result, "q0", members_of(answers), values[:, 0] > 0)
    for reader in (0, 3, 15, 49, 52):
        knows = (int(attacker.kind[reader]), int(values[reader, 0]))
        for person in range(len(attacker.people)):
            possible = attacker.answers_of(person, knows)
            assert possible[-1] - possible[0] >= 2


def test_a_world_is_of_whole_answers_where_teams_overlap_in_a_circle() -> None:
    """Of two and two of three people the sums are 5 and 5, of the third two 5 or 6. Half points would let the
    first have given 2.5; whole ones say that it was a 3.
    """
    audience = Audience(
        places=(TOTAL, (Cut.TEAM, 0), (Cut.TEAM, 1), (Cut.TEAM, 2)),
        member=np.array([[1, 1, 1], [1, 1, 0], [0, 1, 1], [1, 0, 1]], dtype=bool),
        people=np.array([1, 1, 1]),
        partners=np.ones((1, 3), dtype=bool),
    )
    counts = np.array([[0, 0, 1, 0, 0], [0, 1, 0, 0, 0], [0, 0, 1, 0, 0]])
    told = {(Cut.TEAM, 0): Range(5, 5), (Cut.TEAM, 1): Range(5, 5), (Cut.TEAM, 2): Range(5, 6)}
    merged = merge(audience, counts, told)
    worlds = Worlds(merged, told, np.empty((3, 0)))
    first = merged.atom == merged.atom[0]
    for sign in (1.0, -1.0):
        worlds.extreme(np.where(first, sign, 0.0))
    assert worlds.between(int(merged.atom[0])) == Range(3, 3)
    assert (worlds.found == np.rint(worlds.found)).all()
