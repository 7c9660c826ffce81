"""A large tree is drawn as far down as somebody can look at it, and nobody in it is lost."""

from datetime import date
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.mechanisms.cascade import folding
from accord.mechanisms.cascade.folding import MOST_DRAWN
from accord.mechanisms.cascade.models import Briefing
from accord.mechanisms.cascade.progress import Branch
from accord.mechanisms.cascade.reach import Reach
from accord.mechanisms.cascade.rules import BriefingState


def branch(*below: Branch, people: int = 5, state: BriefingState = BriefingState.READY) -> Branch:
    reach = Reach(in_post=people, briefed=people // 2, acknowledged=0)
    return Branch(
        briefing=Briefing(id=uuid4(), due=date(2026, 12, 1)), reach=reach, state=state, branches=below
    )


def tree(fan: int, levels: int) -> Branch:
    return branch(*(tree(fan, levels - 1) for _each in range(fan))) if levels > 1 else branch()


@pytest.mark.parametrize(
    ("fan", "levels", "drawn"),
    [
        (2, 5, None),
        (6, 3, None),
        (6, 4, 3),
        (70, 2, 1),
        (1, MOST_DRAWN, None),
        (1, MOST_DRAWN + 1, MOST_DRAWN),
    ],
)
def test_as_many_levels_are_drawn_as_can_be_looked_at(fan: int, levels: int, drawn: int | None) -> None:
    assert folding.levels_drawn([tree(fan, levels)]) == drawn


def test_of_very_many_on_top_all_are_drawn() -> None:
    assert folding.levels_drawn([branch() for _each in range(MOST_DRAWN + 1)]) == 1


@given(fan=st.integers(1, 4), levels=st.integers(1, 4))
def test_a_folded_row_counts_everybody_below_it(fan: int, levels: int) -> None:
    found = tree(fan, levels)
    folded = folding.reach_of_all(found)
    assert (folded.in_post, folded.briefed) == (5 * len(found.with_all_below), 2 * len(found.with_all_below))


def test_a_folded_row_says_what_wants_looking_at_first() -> None:
    late = branch(state=BriefingState.LATE)
    found = branch(branch(state=BriefingState.READ), branch(late), state=BriefingState.READ)
    assert folding.least_far(found) is BriefingState.LATE
