"""From answers to a published result."""

from dataclasses import replace

import numpy as np
import pytest

from accord.analysis.disclosure import Answers, Grouping, publish
from accord.analysis.errors import MalformedAnswers
from accord.analysis.gaps import mean_gap
from accord.analysis.means import Sample
from accord.analysis.published import EVERYONE, Banded, Cut, Group, Published, Reason, Shown, Suppressed
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


def spread_out(*people: int) -> list[int]:
    """Answers by how many people gave each, lowest first."""
    return [answer for answer, number in enumerate(people, start=1) for _ in range(number)]


def test_it_works() -> None:
    council, contractor, investor = (4, 6, 5, 4, 3), (2, 4, 8, 12, 8), (1, 2, 3, 3, 3)
    values = np.array(spread_out(*council) + spread_out(*contractor) + spread_out(*investor), dtype=np.int8)
    result = publish(organisations_of((22, 34, 12), values[:, None]), frame())
    assert figure(result, EVERYONE).n == 68
    assert figure(result, EVERYONE).distribution == (7, 12, 16, 19, 14)
    assert figure(result, EVERYONE).favourable == 0.49
    assert figure(result, EVERYONE).mean == 3.31
    assert [(gap.first, gap.second, gap.difference) for gap in result.gaps] == [
        (COUNCIL, CONTRACTOR, -0.77),
        (COUNCIL, INVESTOR, -0.6),
        (CONTRACTOR, INVESTOR, 0.17),
    ]
    assert [group.responded for group in result.groups] == [68, 22, 34, 12]


def test_a_unanimous_group_keeps_its_mean_and_hides_its_distribution() -> None:
    """Of 22 who all say 4 it is told that the mean is 4.0 and that 90% or more agree; so may two of them
    not.
    """
    result = published((22, 34, 20), 4, 3, 2)
    assert figure(result, COUNCIL).mean == 4.0
    assert figure(result, COUNCIL).distribution is None
    assert figure(result, COUNCIL).favourable is None
    assert figure(result, COUNCIL).favourable_band == (0.9, 1.0)


def test_a_mean_that_would_tell_every_answer_is_banded() -> None:
    """Twelve people all say 5: that they lie above 4.5 is all, and the total may not tell the rest of it."""
    result = published((22, 34, 12), 4, 3, 5)
    assert result.cell(INVESTOR, "q0") == Banded(low=4.5, high=5.0, n=12)
    assert reason(result, EVERYONE) is Reason.WOULD_FOLLOW
    assert len(result.gaps) == 1


def test_the_archetype() -> None:
    result = published((22, 34, 4), 4, 3, 5)
    assert reason(result, INVESTOR) is Reason.TOO_FEW
    assert reason(result, EVERYONE) is Reason.WOULD_FOLLOW
    assert len(result.gaps) == 1
    assert [group.responded for group in result.groups] == [None, 22, 34, None]


def test_below_ten_there_is_a_mean_to_one_decimal_and_nothing_else() -> None:
    large = spread_out(2, 4, 5, 5, 4)
    answers = np.array([*large, *large, 4, 4, 4, 5, 3, 3, 3], dtype=np.int8)[:, None]
    result = publish(organisations_of([20, 20, 7], answers), frame())
    assert figure(result, INVESTOR) == Shown(n=7, mean=3.7, low=3.7, high=3.7)
    assert figure(result, EVERYONE).mean == 3.32
    assert figure(result, EVERYONE).distribution is None
    assert figure(result, COUNCIL).distribution == (2, 4, 5, 5, 4)


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
    assert reason(result, EVERYONE) is Reason.DOMINANCE
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
    spread = np.tile(np.array(spread_out(4, 4, 4, 4, 4), dtype=np.int8), 3)
    answers = organisations_of([20, 20, 20], np.column_stack([spread, spread]))
    longer = replace(answers, items=(answers.items[0], replace(answers.items[1], options=7)))
    result = publish(longer, frame())
    cell = result.cell(COUNCIL, "q1")
    assert isinstance(cell, Shown)
    assert cell.distribution == (4, 4, 4, 4, 4, 0, 0)
    assert cell.favourable == 0.2


def test_several_cuts_may_be_of_one_kind() -> None:
    """Two cuts that pool partners, such as tier and age: both are told, and neither gives a partner away."""
    whole = organisations_of([20, 20, 20], np.tile(np.array([1, 2, 3, 4, 5], dtype=np.int8), 12)[:, None])
    cuts = []
    for name, people in (("tier", [30, 30]), ("age", [20, 37, 3])):
        sizes = enumerate(people)
        groups = tuple(
            Group(key=f"{name}-{place}", name=name, cut=Cut.TIER, invited=None) for place, _size in sizes
        )
        cuts.append(Grouping(cut=Cut.TIER, groups=groups, index=np.repeat(np.arange(len(people)), people)))
    result = publish(replace(whole, groupings=(*whole.groupings, *cuts)), frame())
    assert {reason(result, f"tier-{place}") for place in range(2)} == {None}
    assert reason(result, "age-2") is Reason.TOO_FEW
    assert Reason.WOULD_FOLLOW in {reason(result, "age-0"), reason(result, "age-1"), reason(result, EVERYONE)}


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
    with pytest.raises(MalformedAnswers, match="organisation, organisation"):
        broken(groupings=(organisations, organisations))
    with pytest.raises(MalformedAnswers, match="everyone apart"):
        broken(groupings=(replace(organisations, cut=Cut.EVERYONE),))
    with pytest.raises(MalformedAnswers, match="not one integer for 10 people"):
        broken(partner=np.zeros(9, dtype=np.int64))


def test_a_hidden_cell_of_a_group_that_was_not_asked_says_so_and_no_figure_goes() -> None:
    values = np.random.default_rng(4).integers(1, 6, (60, 2)).astype(np.int8)
    values[20:, 1] = 0  # the second statement was for the first organisation
    not_asked = frozenset({("organisation-1", "q1"), ("organisation-0", "q0")})
    found = publish(organisations_of([20, 30, 10], values), replace(frame(), not_asked=not_asked))
    assert found.cell("organisation-1", "q1") == Suppressed(Reason.NOT_ASKED)
    assert isinstance(found.cell("organisation-0", "q0"), Shown)
