"""Partners who stand together under one name; groups of raters."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from accord.analysis.cells import Reason
from accord.analysis.disclosure import publish
from accord.analysis.disclosure.answers import Grouping
from accord.analysis.disclosure.audience import TOTAL, Audience, crossed
from accord.analysis.disclosure.plan import plan
from accord.analysis.disclosure.raters import plan_raters
from accord.analysis.disclosure.standing import companion, counting_nowhere, stand_together, together
from accord.analysis.published import Cut, Group, Shown
from accord.analysis.tests.partnerships import frame, organisations_of

ORGANISATIONS = [(Cut.ORGANISATION, place) for place in range(3)]


def archetype(*sizes: int) -> Audience:
    return crossed(np.array([[size] for size in (*sizes, 0)]))


def test_the_four_of_the_archetype_count_nowhere_and_are_offered_the_council() -> None:
    audience = archetype(22, 34, 4)
    assert counting_nowhere(audience, plan(audience, floor=5)) == (ORGANISATIONS[2],)
    other = companion(audience, ORGANISATIONS[2], floor=5)
    assert other is not None
    planned = plan(together(audience, (other, ORGANISATIONS[2])), floor=5)
    assert counting_nowhere(audience, planned) == ()
    assert TOTAL in planned.shown


def test_one_person_who_counts_nowhere_is_enough_and_nobody_is_not() -> None:
    audience = archetype(22, 34, 1, 0)
    planned = plan(audience, floor=5)
    assert TOTAL in planned.withheld
    assert counting_nowhere(audience, planned) == (ORGANISATIONS[2],)


def test_the_smaller_of_two_is_offered_wherever_the_few_stand() -> None:
    first, second, third = ORGANISATIONS
    assert companion(archetype(4, 22, 34), first, floor=5) == second
    assert companion(archetype(34, 4, 22), second, floor=5) == third
    assert companion(archetype(22, 34, 4), third, floor=5) == first


def test_where_the_total_stands_everybody_counts() -> None:
    audience = archetype(22, 34, 6)
    assert counting_nowhere(audience, plan(audience, floor=5)) == ()


def test_nobody_helps_where_all_together_are_too_few() -> None:
    assert companion(archetype(2, 1), ORGANISATIONS[1], floor=5) is None


def test_those_who_stand_together_are_one_group_of_the_result() -> None:
    values = np.random.default_rng(2).integers(1, 6, (60, 1)).astype(np.int8)
    alone = organisations_of([22, 34, 4], values)
    name = Group(key="both", name="Council and investor", cut=Cut.ORGANISATION, invited=26)
    keys = ("organisation-0", "organisation-2")
    answers = organisations_of([22, 34, 4], values, grouped=lambda cut: stand_together(cut, keys, name))
    assert [group.key for group in answers.groupings[0].groups] == ["organisation-1", "both"]
    assert np.bincount(answers.groupings[0].index).tolist() == [34, 26]
    result = publish(answers, frame())
    assert isinstance(result.cell("both", "q0"), Shown)
    assert isinstance(result.cell("everyone", "q0"), Shown)
    assert not isinstance(publish(alone, frame()).cell("everyone", "q0"), Shown)


def test_who_stands_outside_every_group_stays_outside() -> None:
    groups = tuple(Group(key=key, name=key, cut=Cut.ORGANISATION, invited=None) for key in "abc")
    name = Group(key="both", name="Both", cut=Cut.ORGANISATION, invited=None)
    alone = Grouping(cut=Cut.ORGANISATION, groups=groups, index=np.array([0, 1, 2, -1]))
    joined = stand_together(alone, ["a", "c"], name)
    assert [group.key for group in joined.groups] == ["b", "both"]
    assert joined.index.tolist() == [1, 0, 1, -1]


def test_three_raters_make_a_group() -> None:
    planned = plan_raters({"peers at home": 4, "peers elsewhere": 3, "reports": 5})
    assert planned.shown == {"peers at home", "peers elsewhere", "reports"}
    assert planned.together


def test_others_less_the_shown_groups_are_three_raters_or_none() -> None:
    """Naively five reports and all seven raters stand, and what is left is what two colleagues said."""
    planned = plan_raters({"peers": 2, "reports": 5, "partners": 4})
    assert planned.shown == {"reports"}
    assert planned.withheld == {"peers": Reason.TOO_FEW, "partners": Reason.RATER_GROUP}
    assert planned.together


def test_two_small_groups_hide_each_other_among_the_others() -> None:
    planned = plan_raters({"peers": 2, "partners": 2, "reports": 5})
    assert planned.shown == {"reports"}
    assert planned.together


@given(st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 9)))
def test_no_difference_of_raters_is_one_or_two(sizes: dict[str, int]) -> None:
    planned = plan_raters(sizes)
    assert planned.shown | set(planned.withheld) == set(sizes)
    assert all(sizes[group] >= 3 for group in planned.shown)
    if planned.together:
        assert sum(sizes.values()) - sum(sizes[group] for group in planned.shown) not in {1, 2}
