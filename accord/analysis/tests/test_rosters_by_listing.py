"""Which people of one round are those of another but for a few: by listing every part of both, as sets."""

from collections.abc import Collection
from datetime import UTC, datetime
from itertools import product

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.analysis.cells import Reason
from accord.analysis.disclosure.movers import Moved
from accord.analysis.disclosure.rosters import Echo, Part, echoes
from accord.analysis.published import EVERYONE, Cut, Group, Item, Published, Shown, Suppressed

Asked = dict[str, frozenset[int]]


def asked(team_of: list[int], names: tuple[str, ...]) -> Asked:
    """Who was asked, by group: each person stands in a team, or in none (-1), or was not asked (-2)."""
    teams = {
        name: frozenset(np.flatnonzero(np.array(team_of) == place).tolist())
        for place, name in enumerate(names)
    }
    return {EVERYONE: frozenset(np.flatnonzero(np.array(team_of) > -2).tolist())} | teams


def parts(rosters: Asked) -> dict[Part, frozenset[int]]:
    """Every group, and every group less one that lies inside it and is neither nobody nor all of it."""
    alone = {Part(key): people for key, people in rosters.items()}
    less = {
        Part(whole, frozenset([inner])): people - rosters[inner]
        for (whole, people), inner in product(rosters.items(), rosters)
        if rosters[inner] and rosters[inner] < people
    }
    return alone | less


def rests(rosters: Asked, plain: tuple[str, ...]) -> dict[Part, frozenset[int]]:
    """What is left of everybody beside two or more teams with a plain mean."""
    less = frozenset(
        name for name in plain if name != EVERYONE and rosters[name] and rosters[name] < rosters[EVERYONE]
    )
    left = rosters[EVERYONE].difference(*(rosters[name] for name in less))
    return {Part(EVERYONE, less): left} if len(less) > 1 else {}


def published(groups: Collection[str], plain: Collection[str]) -> Published:
    """A result of one statement in which some groups have a plain mean, and nothing is told of the others."""
    shown, hidden = Shown(n=9, mean=3.0, low=2.0, high=4.0), Suppressed(Reason.WOULD_FOLLOW)
    return Published(
        round_key="r",
        title="Result",
        closed_at=datetime(2025, 3, 31, tzinfo=UTC),
        minimum=5,
        groups=tuple(
            Group(key=key, name=key, cut=Cut.EVERYONE if key == EVERYONE else Cut.TEAM, invited=None)
            for key in groups
        ),
        items=(Item(key="q0", text="Question", options=5),),
        cells={(key, "q0"): shown if key in plain else hidden for key in groups},
        gaps=(),
        rules_version="1",
    )


ROUNDS = st.lists(st.tuples(st.integers(-2, 2), st.integers(-2, 2)), min_size=1, max_size=9)
PLAIN = st.sets(st.sampled_from(["a", "b", "c", EVERYONE])).map(sorted).map(tuple)
NAMES = st.sampled_from([("a", "b", "c"), ("a", "b", "d"), ("b", "d", "e")])


@given(ROUNDS, PLAIN, NAMES)
@settings(max_examples=150, deadline=None)
def test_every_pair_that_differs_by_one_to_four_is_found_and_no_other(
    stood: list[tuple[int, int]], plain: tuple[str, ...], names: tuple[str, ...]
) -> None:
    """Whoever is in both is asked for, so that who moved can be worked out; and no pair stands twice."""
    then, now = (
        asked([one for one, _two in stood], ("a", "b", "c")),
        asked([two for _one, two in stood], names),
    )
    left_over = rests(then, plain)
    still = {part: _left(part, now) for part in left_over if {part.whole, *part.less} <= now.keys()}
    expected = {
        Echo(now=new, then=old, moved=Moved(joined=len(ours - theirs), left=len(theirs - ours)))
        for (old, theirs), (new, ours) in product(
            (parts(then) | left_over).items(), (parts(now) | still).items()
        )
        if 0 < len(theirs ^ ours) <= 4 and theirs & ours and not (old == new and not old.less)
    }
    found = echoes(published(then.keys(), plain), then, now)
    assert set(found) == expected
    assert len(found) == len(expected)


def _left(part: Part, rosters: Asked) -> frozenset[int]:
    return rosters[part.whole].difference(*(rosters[name] for name in part.less))
