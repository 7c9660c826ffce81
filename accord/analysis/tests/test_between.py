"""Changes between two results that do not follow each other, from what both published."""

from dataclasses import replace
from datetime import UTC, datetime

from accord.analysis.between import since
from accord.analysis.cells import Cell, Reason, Shown, Suppressed
from accord.analysis.published import EVERYONE, Change, Cut, Group, Item, Published

ITEM = Item(key="mindset:1", text="We see colleagues.", options=5)


def shown(*distribution: int) -> Shown:
    n = sum(distribution)
    mean = round(sum(answer * count for answer, count in enumerate(distribution, start=1)) / n, 1)
    return Shown(n=n, mean=mean, low=1.0, high=5.0, distribution=distribution if n >= 10 else None)


def result(cell: Cell, item: Item = ITEM) -> Published:
    return Published(
        round_key="r",
        title="Pulse",
        closed_at=datetime(2027, 1, 1, tzinfo=UTC),
        minimum=5,
        groups=(Group(key=EVERYONE, name="Everyone", cut=Cut.EVERYONE, invited=40),),
        items=(item,),
        cells={(EVERYONE, item.key): cell},
        gaps=(),
        rules_version="1",
    )


def test_a_sure_change_is_told_with_its_interval() -> None:
    (change,) = since(result(shown(8, 8, 2, 1, 1)), result(shown(0, 1, 3, 8, 8))).changes
    assert (change.group, change.item, change.difference) == (EVERYONE, ITEM.key, 2.2)
    assert change.sure
    assert 0 < change.low < change.difference < change.high


def test_it_is_welchs_interval() -> None:
    # scipy.stats.ttest_ind(after, before, equal_var=False).confidence_interval(): -0.0503 .. 1.4503,
    # here rounded outwards.
    (change,) = since(result(shown(2, 5, 6, 5, 2)), result(shown(1, 2, 5, 6, 6))).changes
    assert (change.low, change.high) == (-0.06, 1.46)
    assert not change.sure


def test_below_ten_answers_or_in_other_words_nothing_is_compared() -> None:
    before = result(shown(4, 4, 4, 4, 4))
    assert since(before, result(shown(0, 1, 2, 3, 3))).changes == ()
    assert since(before, result(Suppressed(Reason.TOO_FEW))).changes == ()
    other = replace(ITEM, text="We see partners.")
    assert since(before, result(shown(0, 1, 3, 8, 8), other)).changes == ()


def test_where_only_one_tells_its_answers_the_other_borrows_its_spread() -> None:
    before, bare = shown(8, 8, 2, 1, 1), replace(shown(0, 1, 3, 8, 8), distribution=None)
    (change,) = since(result(before), result(bare)).changes
    assert change.sure
    assert since(result(replace(before, distribution=None)), result(bare)).changes == ()


def test_changes_since_another_round_do_not_stay() -> None:
    stale = Change(group=EVERYONE, item=ITEM.key, difference=0.1, low=-0.2, high=0.4, sure=False)
    after = replace(result(shown(0, 1, 3, 8, 8)), changes=(stale,))
    assert stale not in since(result(shown(8, 8, 2, 1, 1)), after).changes
