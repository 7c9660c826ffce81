"""From answers to a published result."""

from dataclasses import replace

import numpy as np
import pytest

from accord.analysis.disclosure import Answers, publish
from accord.analysis.errors import MalformedAnswers, UnplannedCut
from accord.analysis.gaps import mean_gap
from accord.analysis.means import Sample
from accord.analysis.published import EVERYONE, Cut, Published, Reason, Shown, Suppressed
from accord.analysis.spread import pooled_spread
from accord.analysis.tests.partnerships import answers_of, frame, organisations_of

COUNCIL, CONTRACTOR, INVESTOR = (f"organisation-{place}" for place in range(3))


def published(sizes: tuple[int, ...], *answers: int, missing: tuple[int, ...] = ()) -> Published:
    """One item; each organisation answers its number throughout. missing: how many of each skip it."""
    values = np.repeat(answers, sizes).astype(np.int8)
    for place, people in enumerate(missing):
        start = sum(sizes[:place])
        values[start : start + people] = 0
    return publish(organisations_of(sizes, values[:, None]), frame())


def figure(result: Published, group: str) -> Shown:
    cell = result.cell(group, "q0")
    assert isinstance(cell, Shown)
    return cell


def reason(result: Published, group: str) -> Reason | None:
    cell = result.cell(group, "q0")
    return cell.reason if isinstance(cell, Suppressed) else None


def test_it_works() -> None:
    result = published((22, 34, 12), 4, 3, 5)
    assert figure(result, EVERYONE).n == 68
    assert figure(result, EVERYONE).distribution == (0, 0, 34, 22, 12)
    assert figure(result, EVERYONE).favourable == 0.5
    assert figure(result, EVERYONE).mean == 3.68
    assert [(gap.first, gap.second, gap.difference) for gap in result.gaps] == [
        (COUNCIL, CONTRACTOR, 1.0),
        (COUNCIL, INVESTOR, -1.0),
        (CONTRACTOR, INVESTOR, -2.0),
    ]
    assert [group.responded for group in result.groups] == [68, 22, 34, 12]


def test_the_archetype() -> None:
    result = published((22, 34, 4), 4, 3, 5)
    assert reason(result, INVESTOR) is Reason.TOO_FEW
    assert reason(result, EVERYONE) is Reason.WOULD_FOLLOW
    assert len(result.gaps) == 1
    assert [group.responded for group in result.groups] == [None, 22, 34, None]


def test_below_ten_there_is_a_mean_to_one_decimal_and_nothing_else() -> None:
    answers = np.array([3] * 40 + [4, 4, 4, 5, 3, 4, 4], dtype=np.int8)[:, None]
    result = publish(organisations_of([20, 20, 7], answers), frame())
    assert figure(result, INVESTOR) == Shown(n=7, mean=4.0, low=4.0, high=4.0)
    assert figure(result, EVERYONE).mean == 3.15
    assert figure(result, EVERYONE).distribution is None
    assert figure(result, COUNCIL).distribution == (0, 0, 20, 0, 0)


def test_an_item_that_some_skipped_gives_no_small_group_away() -> None:
    """All seven investors answered, but this item only four of them: then the total goes, for this item."""
    result = published((22, 34, 7), 4, 3, 5, missing=(0, 0, 3))
    assert reason(result, INVESTOR) is Reason.TOO_FEW
    assert reason(result, EVERYONE) is Reason.WOULD_FOLLOW
    assert result.groups[0].responded == 63


def test_an_item_that_a_hidden_group_skipped_keeps_the_pattern_of_the_others() -> None:
    """One pattern for all items: else the item itself would tell that all four skipped it."""
    result = published((22, 34, 4), 4, 3, 5, missing=(0, 0, 4))
    assert reason(result, EVERYONE) is Reason.WOULD_FOLLOW


def test_a_gap_beside_a_small_group_borrows_one_spread_for_both_sides() -> None:
    random = np.random.default_rng(11)
    values = np.array([*random.integers(3, 6, 30), *random.integers(1, 6, 30), *[2] * 7], dtype=np.int8)
    result = publish(organisations_of([30, 30, 7], values[:, None], invited_more=10), frame())
    large = [np.bincount(values[part], minlength=6)[1:] for part in (slice(30), slice(30, 60))]
    spread = pooled_spread(np.array(large))
    council, investor = (
        Sample(n=n, invited=n + 10, mean=figure(result, key).mean, spread=spread)
        for key, n in ((COUNCIL, 30), (INVESTOR, 7))
    )
    expected = mean_gap(council, investor, options=5)
    gap = next(gap for gap in result.gaps if (gap.first, gap.second) == (COUNCIL, INVESTOR))
    assert (gap.low, gap.high) == pytest.approx((expected.low, expected.high), abs=0.0101)
    assert gap.low <= expected.low
    assert gap.high >= expected.high
    assert gap.sure


def test_two_organisations_of_which_one_skipped_an_item() -> None:
    result = published((22, 7), 4, 3, missing=(0, 3))
    assert reason(result, COUNCIL) is Reason.TWO_ORGANISATIONS
    assert reason(result, CONTRACTOR) is Reason.TOO_FEW
    assert reason(result, EVERYONE) is None
    assert not result.gaps


def test_tiers_stand_beside_organisations() -> None:
    table = np.array([[3, 19], [5, 29], [2, 10]])
    values = np.random.default_rng(5).integers(1, 6, (68, 3)).astype(np.int8)
    result = publish(answers_of(table, values), frame())
    assert [group.key for group in result.groups_of(Cut.TIER)] == ["tier-0", "tier-1"]
    assert figure(result, "tier-0").n == 10
    assert all(isinstance(cell, Shown) for cell in result.cells.values())


def test_the_interval_is_wider_where_fewer_answered() -> None:
    values = np.random.default_rng(5).integers(1, 6, (60, 1)).astype(np.int8)
    few, all_of_them = (
        figure(publish(organisations_of([30, 30], values, invited_more=more), frame()), COUNCIL)
        for more in (300, 0)
    )
    assert few.low < all_of_them.low == all_of_them.mean


def test_the_order_of_respondents_does_not_matter() -> None:
    table = np.array([[9, 13], [5, 29], [2, 6]])
    random = np.random.default_rng(5)
    answers = answers_of(table, random.integers(0, 6, (64, 3)).astype(np.int8))
    order = random.permutation(64)
    shuffled = replace(
        answers,
        values=answers.values[order],
        groupings=tuple(replace(cut, index=cut.index[order]) for cut in answers.groupings),
    )
    assert publish(shuffled, frame()).digest() == publish(answers, frame()).digest()


def test_nobody_answered() -> None:
    result = publish(organisations_of([0, 0, 0], np.zeros((0, 2), dtype=np.int8)), frame())
    assert {reason(result, group.key) for group in result.groups} == {Reason.TOO_FEW}


def test_items_with_other_scales_keep_their_own_length() -> None:
    answers = organisations_of([20, 20, 20], np.full((60, 2), 4, dtype=np.int8))
    longer = replace(answers, items=(answers.items[0], replace(answers.items[1], options=7)))
    result = publish(longer, frame())
    cell = result.cell(COUNCIL, "q1")
    assert isinstance(cell, Shown)
    assert cell.distribution == (0, 0, 0, 20, 0, 0, 0)
    assert cell.favourable == 0


def broken(**changes: object) -> Answers:
    return replace(organisations_of([5, 5], np.ones((10, 1), dtype=np.int8)), **changes)  # type: ignore[arg-type]


def test_malformed_answers_are_refused() -> None:
    whole = broken()
    organisations = whole.groupings[0]
    with pytest.raises(MalformedAnswers, match="there are 1 items"):
        broken(values=np.ones((10, 2), dtype=np.int8))
    with pytest.raises(MalformedAnswers, match="outside 0 to 5"):
        broken(values=np.full((10, 1), 6, dtype=np.int8))
    with pytest.raises(MalformedAnswers, match="10 of 9 invited"):
        broken(everyone=replace(whole.everyone, invited=9))
    with pytest.raises(MalformedAnswers, match="is called 'all'"):
        broken(everyone=replace(whole.everyone, key="all"))
    with pytest.raises(MalformedAnswers, match="another cut"):
        broken(groupings=(replace(organisations, cut=Cut.TIER),))
    with pytest.raises(UnplannedCut, match="organisation, organisation"):
        broken(groupings=(organisations, organisations))
    with pytest.raises(UnplannedCut, match="team"):
        broken(groupings=(replace(organisations, cut=Cut.TEAM),))
