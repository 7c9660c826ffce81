"""Atoms and groups, against counting people one by one."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from accord.analysis.disclosure import Answers, Grouping
from accord.analysis.disclosure.audience import TOTAL, crossed, crowd_of
from accord.analysis.published import EVERYONE, Cut, Group
from accord.analysis.tests.partnerships import items

CUTS = (Cut.ORGANISATION, Cut.TIER, Cut.TIER, Cut.TEAM)


@st.composite
def answers(draw: st.DrawFn) -> Answers:
    """A few people, each in a group or in none of up to four cuts, two of which are of one kind."""
    people = draw(st.integers(0, 12))
    groupings = []
    for number, cut in enumerate(CUTS[draw(st.integers(0, 1)) :]):
        index = draw(st.lists(st.integers(-1, 2), min_size=people, max_size=people))
        groups = tuple(Group(key=f"{number}-{place}", name="x", cut=cut, invited=None) for place in range(3))
        groupings.append(Grouping(cut=cut, groups=groups, index=np.array(index, dtype=np.int64)))
    own = draw(st.lists(st.integers(-1, 2), min_size=people, max_size=people))
    given_partner = groupings[0].cut is not Cut.ORGANISATION or draw(st.booleans())
    return Answers(
        items=items(1),
        values=np.ones((people, 1), dtype=np.int8),
        everyone=Group(key=EVERYONE, name="Everyone", cut=Cut.EVERYONE, invited=people),
        groupings=tuple(groupings),
        partner=np.array(own, dtype=np.int64) if given_partner else None,
    )


@given(answers(), st.integers(0, 2**16))
def test_everybody_is_counted_in_the_own_groups_and_in_no_other(given_answers: Answers, seed: int) -> None:
    people = given_answers.respondents
    crowd = crowd_of(given_answers)
    inside = {TOTAL: np.full(people, True)}
    used = dict.fromkeys(CUTS, 0)
    for grouping in given_answers.groupings:
        for place in range(3):
            inside[grouping.cut, used[grouping.cut]] = grouping.index == place
            used[grouping.cut] += 1
    answered = np.random.default_rng(seed).random(people) < 0.7
    only = crowd.only(answered)
    assert set(crowd.audience.places) == set(inside)
    for group, member in inside.items():
        assert crowd.audience.size(group) == member.sum()
        assert only.size(group) == (member & answered).sum()
        row = crowd.audience.member[crowd.audience.places.index(group)]
        assert (row[crowd.atom] == member).all()
    whose = given_answers.groupings[0].index if given_answers.partner is None else given_answers.partner
    theirs = [tuple((whose == partner).tolist()) for partner in sorted(set(whose.tolist()) - {-1})]
    assert [tuple(row[crowd.atom].tolist()) for row in crowd.audience.partners] == theirs


@given(st.integers(1, 4), st.integers(1, 3), st.integers(0, 2**16))
def test_a_table_has_its_rows_and_columns_and_the_last_of_both_are_no_group(
    organisations: int, tiers: int, seed: int
) -> None:
    table = np.random.default_rng(seed).integers(0, 9, (organisations + 1, tiers + 1))
    found = crossed(table)
    assert len(found.places) == 1 + organisations + tiers
    assert found.size(TOTAL) == table.sum()
    assert [found.size(place) for place in found.of(Cut.ORGANISATION)] == table.sum(axis=1)[:-1].tolist()
    assert [found.size(place) for place in found.of(Cut.TIER)] == table.sum(axis=0)[:-1].tolist()
    assert (found.partners @ found.people).tolist() == table.sum(axis=1)[:-1].tolist()
