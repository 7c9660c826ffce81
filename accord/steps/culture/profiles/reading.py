"""What an exercise says, from `Published` alone: groups, clear gaps, and positions between homes. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from accord.analysis.culture import Position
from accord.analysis.errors import NoVariance
from accord.analysis.positions import Profile, position_between
from accord.analysis.published import Cell, Cut, Gap, Group, Published, Shown, Suppressed
from accord.steps.culture.profiles.rules import Question, key_of
from accord.steps.culture.profiles.shipped import PAIRS, Pair

MOST_LINES = 3
"""Between so many pairs of homes, those furthest apart, a position is told; more nobody reads."""
FEWEST_PAIRS = 4
"""On so many pairs at least homes and partnership have to be shown plainly, of the eight."""
SEED, DRAWS, TWO_SIDED = 6, 1000, 1.96


def pairs_of(published: Published) -> list[Pair]:
    """Return the pairs that a result asked about, in their order."""
    asked = {item.key for item in published.items}
    return [pair for pair in PAIRS if all(key_of(pair.key, question) in asked for question in Question)]


def groups_shown(published: Published) -> list[Group]:
    """Return the organisations of which a figure or a range is shown on any pair, in their order."""
    keys = [key_of(pair.key, question) for pair in pairs_of(published) for question in Question]
    return [
        group
        for group in published.groups_of(Cut.ORGANISATION)
        if any(not isinstance(published.cell(group.key, key), Suppressed) for key in keys)
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clear:
    """A pair on which something is clearly apart.

    gaps: between partners, by question, the widest sure one of each. moving: the groups that clearly want it
    otherwise than it is.
    """

    pair: Pair
    gaps: tuple[tuple[Question, Gap], ...]
    moving: tuple[Group, ...]

    @property
    def widest(self) -> float:
        return max((abs(gap.difference) for _question, gap in self.gaps), default=0.0)


def clear(published: Published) -> list[Clear]:
    """Return the pairs with a clear gap, the widest first."""
    groups = groups_shown(published)
    found = [
        Clear(
            pair=pair,
            gaps=tuple(
                (question, gap) for question in Question if (gap := _widest(published, pair, question))
            ),
            moving=tuple(group for group in groups if _moves(published, group, pair)),
        )
        for pair in pairs_of(published)
    ]
    return sorted((each for each in found if each.gaps or each.moving), key=lambda each: -each.widest)


def _widest(published: Published, pair: Pair, question: Question) -> Gap | None:
    key = key_of(pair.key, question)
    sure = [gap for gap in published.gaps if gap.sure and gap.item == key]
    return max(sure, key=lambda gap: abs(gap.difference), default=None)


def _moves(published: Published, group: Group, pair: Pair) -> bool:
    """Say whether the whole interval of what a group wants lies beside that of what it sees."""
    now, wanted = (
        published.cell(group.key, key_of(pair.key, question)) for question in (Question.NOW, Question.WANTED)
    )
    if isinstance(now, Suppressed) or isinstance(wanted, Suppressed):
        return False
    return now.high < wanted.low or wanted.high < now.low


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where one group sees the partnership between two homes, and where it would like it; None where too
    little of it is shown.
    """

    group: Group
    now: Position | None
    wanted: Position | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Between:
    """Two homes. standings: none where these do not clearly differ, or too few pairs are shown of them.

    told: on how many pairs both homes are shown plainly.
    """

    first: Group
    second: Group
    told: int
    standings: tuple[Standing, ...]


def between_homes(published: Published) -> list[Between]:
    """Return each two homes with where the partnership stands between them, the furthest apart first."""
    pairs, groups = pairs_of(published), groups_shown(published)
    found = [_between(published, pairs, groups, *two) for two in combinations(groups, 2)]
    found.sort(key=lambda each: -_distance(published, pairs, each.first, each.second))
    return found[:MOST_LINES]


def _between(
    published: Published, pairs: Sequence[Pair], groups: Sequence[Group], first: Group, second: Group
) -> Between:
    plain = [pair for pair in pairs if all(_at_home(published, each, pair) for each in (first, second))]
    standings: list[Standing] = []
    if len(plain) >= FEWEST_PAIRS and _differ(published, plain, first, second):
        for group in groups:
            now, wanted = (
                _position(published, plain, (first, second), group, question)
                for question in (Question.NOW, Question.WANTED)
            )
            if now or wanted:
                standings.append(Standing(group=group, now=now, wanted=wanted))
    return Between(first=first, second=second, told=len(plain), standings=tuple(standings))


def _differ(published: Published, pairs: Sequence[Pair], first: Group, second: Group) -> bool:
    one, other = (_profile(published, pairs, group, Question.HOME) for group in (first, second))
    return _placed(one, other, one) is not None


def _position(
    published: Published, pairs: Sequence[Pair], homes: tuple[Group, Group], group: Group, question: Question
) -> Position | None:
    """Where a group puts the partnership on the pairs on which it is shown plainly too."""
    plain = [pair for pair in pairs if isinstance(_cell(published, group, pair, question), Shown)]
    if len(plain) < FEWEST_PAIRS:
        return None
    first, second = (_profile(published, plain, home, Question.HOME) for home in homes)
    return _placed(first, second, _profile(published, plain, group, question))


def _placed(first: Profile, second: Profile, joint: Profile) -> Position | None:
    try:
        return position_between(first, second, joint, seed=SEED, draws=DRAWS)
    except NoVariance:
        return None


def _profile(published: Published, pairs: Sequence[Pair], group: Group, question: Question) -> Profile:
    """What is shown plainly of a group: its means, and errors that are never too small.

    The published interval is rounded outwards, and wider than this for few people: so is the error.
    """
    cells = [_cell(published, group, pair, question) for pair in pairs]
    shown = [cell for cell in cells if isinstance(cell, Shown)]
    return Profile(
        means=np.array([cell.mean for cell in shown]),
        errors=np.array([max(cell.high - cell.mean, cell.mean - cell.low) / TWO_SIDED for cell in shown]),
        people=group.invited or group.responded or 1,
    )


def _distance(published: Published, pairs: Sequence[Pair], first: Group, second: Group) -> float:
    """How far two homes lie apart, over the pairs on which both are shown plainly."""
    cells = [(_at_home(published, first, pair), _at_home(published, second, pair)) for pair in pairs]
    return sum((one.mean - other.mean) ** 2 for one, other in cells if one and other)


def _at_home(published: Published, group: Group, pair: Pair) -> Shown | None:
    cell = _cell(published, group, pair, Question.HOME)
    return cell if isinstance(cell, Shown) else None


def _cell(published: Published, group: Group, pair: Pair, question: Question) -> Cell:
    return published.cell(group.key, key_of(pair.key, question))
