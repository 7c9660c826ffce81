"""Who stands where among those who answered, and that nobody answers who was not invited."""

from dataclasses import replace

import numpy as np
import pytest

from accord.analysis.disclosure import Answers
from accord.analysis.disclosure.audience import TOTAL, crossed, crowd_of
from accord.analysis.errors import MalformedAnswers
from accord.analysis.published import Cut
from accord.analysis.tests.partnerships import answers_of, people_of

ORGANISATION, TEAM = [0, 0, 0, 1, 1, -1], [1, 0, -1, 2, 2, -1]


def six(**changes: object) -> Answers:
    """Three people of one organisation and two of another, in teams but for one, and somebody of neither."""
    values = np.full((6, 1), 3, dtype=np.int8)
    found = people_of({Cut.TEAM: TEAM, Cut.ORGANISATION: ORGANISATION}, values)
    return replace(found, **changes)  # type: ignore[arg-type]  # of any of its fields


def test_partners_are_the_organisations_unless_it_is_said_otherwise() -> None:
    assert six().partners.tolist() == ORGANISATION
    others = np.array([1, 1, 1, 0, 0, 0])
    assert six(partner=others).partners.tolist() == others.tolist()


def test_a_cut_is_found_and_of_one_that_is_none_nobody_is_in_a_group() -> None:
    assert six().grouping(Cut.TEAM).index.tolist() == TEAM
    none = six().grouping(Cut.TIER)
    assert (none.cut, none.groups, none.index.tolist()) == (Cut.TIER, (), [-1] * 6)


@pytest.mark.parametrize(("place", "responded"), [(0, 3), (1, 2)])
def test_in_no_group_more_may_answer_than_were_invited(place: int, responded: int) -> None:
    """Whoever stands outside every group is counted in none of them."""
    teams, organisations = six().groupings
    groups = list(organisations.groups)
    for invited in (responded, None):
        groups[place] = replace(groups[place], invited=invited)
        six(groupings=(teams, replace(organisations, groups=tuple(groups))))
    groups[place] = replace(groups[place], invited=responded - 1)
    with pytest.raises(MalformedAnswers, match=f"{responded} of {responded - 1} invited"):
        six(groupings=(teams, replace(organisations, groups=tuple(groups))))


def test_everyone_is_the_same_place_of_a_table_and_of_people() -> None:
    table = np.array([[2, 1], [1, 2]])
    of_people = crowd_of(answers_of(table, np.full((6, 1), 3, dtype=np.int8))).audience
    assert TOTAL == of_people.places[0] == crossed(table).places[0]
