"""Which points a talk starts from."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from hypothesis import given
from hypothesis import strategies as st

from accord.analysis.published import EVERYONE, Banded, Cell, Change, Reason, Suppressed
from accord.mechanisms.talks import rules
from accord.mechanisms.talks.rules import PointKind, Proposed, propose
from tests.published import gap, published_of, shown

ORGANISATIONS = {"c": "Northmoor Council", "k": "Kestrel Build", "h": "Harbour Capital"}
HIGH, LOW, SPLIT = shown(0, 0, 0, 10, 20), shown(10, 15, 5, 0, 0), shown(15, 0, 0, 0, 15)
SPREAD = shown(2, 6, 7, 10, 8)


def points(
    cells: dict[tuple[str, str], Cell],
    *gaps: tuple[str, float, bool],
    changes: Sequence[Change] = (),
    about: Mapping[str, str] = MappingProxyType({}),
) -> list[tuple[str, str]]:
    """Propose from these cells; each gap (item, difference, sure) lies between the council and Kestrel.

    about: of which organisation a mirror statement is.
    """
    return [
        (point.item_key, point.kind.value) for point in _propose(cells, *gaps, changes=changes, about=about)
    ]


def _propose(
    cells: dict[tuple[str, str], Cell],
    *gaps: tuple[str, float, bool],
    changes: Sequence[Change] = (),
    about: Mapping[str, str] = MappingProxyType({}),
) -> tuple[Proposed, ...]:
    items = {item: item for _group, item in cells}
    around = {(group, item): HIGH for group in ("c", "k") for item in items}
    between = tuple(gap(item, "c", "k", difference, sure=sure) for item, difference, sure in gaps)
    published = published_of(
        round_key="r", organisations=ORGANISATIONS, cells=around | cells, gaps=between, texts=items
    )
    asked = tuple(replace(item, about=about.get(item.key)) for item in published.items)
    return propose(replace(published, items=asked, changes=tuple(changes)))


def test_the_widest_sure_gap_comes_first() -> None:
    cells: dict[tuple[str, str], Cell] = {(EVERYONE, item): HIGH for item in "abc"}
    assert points(cells, ("a", 0.7, True), ("b", -1.2, True), ("c", 2.0, False)) == [
        ("b", "gap"),
        ("a", "gap"),
    ]


def test_low_statements_follow_the_lowest_first() -> None:
    cells: dict[tuple[str, str], Cell] = {
        (EVERYONE, "a"): shown(5, 10, 10, 5, 0),
        (EVERYONE, "b"): LOW,
        (EVERYONE, "c"): HIGH,
    }
    assert points(cells) == [("b", "low"), ("a", "low")]


def test_where_everyone_is_withheld_the_lowest_organisation_counts() -> None:
    cells: dict[tuple[str, str], Cell] = {(EVERYONE, "a"): Suppressed(Reason.WOULD_FOLLOW), ("k", "a"): LOW}
    assert points(cells) == [("a", "low")]


def test_those_on_which_people_are_furthest_apart_follow() -> None:
    assert points({(EVERYONE, "a"): SPLIT, (EVERYONE, "b"): SPREAD}) == [("a", "apart"), ("b", "apart")]


def test_a_split_statement_is_not_called_low() -> None:
    assert points({(EVERYONE, "a"): shown(16, 0, 0, 0, 14), (EVERYONE, "b"): LOW}) == [
        ("b", "low"),
        ("a", "apart"),
    ]


def test_a_statement_is_proposed_once() -> None:
    assert points({(EVERYONE, "a"): LOW}, ("a", 1.0, True)) == [("a", "gap")]


def test_nothing_is_proposed_where_all_is_well() -> None:
    assert points({(EVERYONE, item): HIGH for item in "abcdef"}) == []


def test_at_most_three_gaps_before_others_and_five_in_all() -> None:
    cells: dict[tuple[str, str], Cell] = {(EVERYONE, item): HIGH for item in "abcdef"}
    cells |= {(EVERYONE, "low"): LOW, (EVERYONE, "split"): SPLIT}
    gaps = [(item, 2.0 - number / 10, True) for number, item in enumerate("abcdef")]
    assert points(cells, *gaps) == [
        ("a", "gap"),
        ("b", "gap"),
        ("c", "gap"),
        ("low", "low"),
        ("split", "apart"),
    ]


def changed(item: str, group: str, difference: float, *, sure: bool = True) -> Change:
    return Change(group=group, item=item, difference=difference, low=difference, high=difference, sure=sure)


def test_the_widest_sure_change_follows_the_gaps() -> None:
    cells: dict[tuple[str, str], Cell] = {(EVERYONE, item): HIGH for item in "abcd"}
    cells |= {(EVERYONE, "low"): LOW}
    moved = [
        changed("a", EVERYONE, 0.4),
        changed("b", "c", -0.9),
        changed("c", EVERYONE, 2.0, sure=False),
        changed("d", "c", 0.2),
    ]
    assert points(cells, ("d", 1.0, True), changes=moved) == [
        ("d", "gap"),
        ("b", "change"),
        ("low", "low"),
        ("a", "change"),
    ]


def test_a_statement_about_a_partner_is_proposed_by_what_that_partner_says_of_itself() -> None:
    cells: dict[tuple[str, str], Cell] = {(EVERYONE, item): HIGH for item in ("own", "theirs")}
    gaps = [("own", 1.0, True), ("theirs", 1.4, True)]
    about = {"own": "c", "theirs": "h"}
    assert points(cells, *gaps, about=about) == [("own", "mirror")]


_cells = st.one_of(
    st.lists(st.integers(0, 8), min_size=5, max_size=5)
    .filter(lambda n: sum(n) >= 5)
    .map(lambda n: shown(*n)),
    st.just(Banded(low=1.0, high=2.0, n=6)),
    st.just(Suppressed(Reason.TOO_FEW)),
)


@given(st.lists(st.tuples(_cells, st.floats(-3, 3), st.booleans()), max_size=9))
def test_every_proposal_keeps_the_rules(drawn: list[tuple[Cell, float, bool]]) -> None:
    cells: dict[tuple[str, str], Cell] = {
        (EVERYONE, f"i{number}"): cell for number, (cell, *_) in enumerate(drawn)
    }
    gaps = [
        (f"i{number}", round(difference, 1), sure)
        for number, (_cell, difference, sure) in enumerate(drawn)
        if abs(difference) > 0.6
    ]
    found = _propose(cells, *gaps)
    keys = [point.item_key for point in found]
    assert len(keys) == len(set(keys)) <= rules.MOST_PROPOSED
    sure = {item for item, _difference, is_sure in gaps if is_sure}
    assert {point.item_key for point in found if point.kind == PointKind.GAP} <= sure
    for point in found:
        assert point.kind != PointKind.RAISED
        assert point.kind == PointKind.GAP or not isinstance(cells[EVERYONE, point.item_key], Banded)


@given(st.lists(st.sampled_from(["", "undertaking", "not_to_act"])))
def test_a_talk_may_close_when_every_point_is_decided_and_there_is_one(decisions: list[str]) -> None:
    assert rules.progress(decisions).may_close == (bool(decisions) and all(decisions))
