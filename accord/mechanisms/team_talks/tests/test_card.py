"""The card of a team: one strength, one gap, one question, from what may be shown to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.analysis.published import EVERYONE, Banded, Cell, Published, Reason, Shown, Suppressed
from accord.mechanisms.rounds.publishing.rules import LOW_SHARE
from accord.mechanisms.team_talks.card import Card, Kind, card_of_pair, card_of_team, words_of
from tests.published import gap, published_of, shown

ORGANISATIONS = {"c": "Northmoor Council", "k": "Kestrel Build", "h": "Harbour Capital"}
HIGH, HIGHER, LOW, SPLIT = (
    shown(0, 0, 0, 10, 20),
    shown(0, 0, 0, 4, 26),
    shown(10, 15, 5, 0, 0),
    shown(15, 0, 0, 0, 15),
)
Cells = dict[tuple[str, str], Cell]
Gaps = tuple[tuple[str, str, str, float, bool], ...]


def team(cells: Cells, *gaps: tuple[str, str, str, float, bool], of: str = "c") -> Card:
    """Deal the card of a team of an organisation."""
    return card_of_team(_published(cells, gaps), [of], [of])


def pair(cells: Cells, *gaps: tuple[str, str, str, float, bool]) -> Card:
    """Deal the card of a team of the council and one of Kestrel."""
    return card_of_pair(_published(cells, gaps), [["c"], ["k"]], ["c", "k"])


def _published(cells: Cells, gaps: Gaps) -> Published:
    items = {item: item for _group, item in cells}
    around = {(group, item): HIGH for group in ("c", "k") for item in items}
    between = tuple(gap(item, one, other, apart, sure=sure) for item, one, other, apart, sure in gaps)
    return published_of(
        round_key="r", organisations=ORGANISATIONS, cells=around | cells, gaps=between, texts=items
    )


def test_it_works() -> None:
    card = team({("c", "a"): HIGHER, ("c", "b"): LOW, ("c", "d"): HIGH}, ("d", "c", "k", 0.9, True))
    assert card.strength is not None
    assert card.point is not None
    assert (card.strength.key, card.point.key, card.kind, card.own) == ("a", "d", Kind.GAP, True)


def test_the_gap_is_one_of_the_own_organisation() -> None:
    gaps = (("a", "k", "h", 2.0, True), ("b", "c", "k", 0.8, True))
    cells: Cells = {("c", "a"): HIGH, ("c", "b"): HIGH, ("h", "a"): HIGH, ("h", "b"): HIGH}
    mine = team(cells, *gaps)
    assert mine.gap is not None
    assert mine.gap.item == "b"
    assert "what would Kestrel Build say" in words_of(mine, _published(cells, gaps), name="Site").question
    joint = card_of_team(_published(cells, gaps), [], [])
    assert joint.gap is not None
    assert joint.gap.item == "a"


def test_a_gap_that_may_be_chance_is_none() -> None:
    card = team({("c", "a"): HIGH, ("c", "b"): LOW}, ("a", "c", "k", 0.9, False))
    assert (card.kind, card.gap) == (Kind.LOW, None)


def test_without_a_gap_it_is_what_is_low_then_what_divides_people() -> None:
    assert team({("c", "a"): LOW, ("c", "b"): SPLIT}).kind is Kind.LOW
    assert team({("c", "a"): HIGH, ("c", "b"): SPLIT}).kind is Kind.APART
    assert team({("c", "a"): HIGH}).kind is Kind.NOTHING


def test_what_is_low_is_no_strength() -> None:
    card = team({("c", "a"): LOW, ("c", "b"): shown(9, 15, 6, 0, 0)})
    assert card.strength is None


def test_of_a_team_too_small_to_be_shown_it_is_the_organisation_and_it_says_so() -> None:
    published = _published({("c", "a"): HIGH}, ())
    card = card_of_team(published, ["team:x", "c"], ["c"])
    assert ([group.key for group in card.groups], card.own) == (["c"], False)
    assert (
        "Nothing can be shown of Drawing office alone"
        in words_of(card, published, name="Drawing office").whose
    )


def test_where_nothing_is_shown_it_has_a_question_all_the_same() -> None:
    hidden: Cells = {(group, "a"): Suppressed(Reason.TOO_FEW) for group in ("c", "k", "h")}
    card = team(hidden)
    assert (card.groups, card.strength, card.point) == ((), None, None)
    assert words_of(card, _published(hidden, ()), name="Site").question


def test_a_pair_talks_about_the_gap_between_its_two_partners() -> None:
    cells: Cells = {
        ("c", "a"): HIGH,
        ("k", "a"): HIGH,
        ("c", "b"): HIGHER,
        ("k", "b"): HIGHER,
        ("h", "a"): HIGH,
    }
    card = pair(cells, ("a", "c", "h", 2.0, True), ("b", "k", "c", 0.8, True))
    assert card.gap is not None
    assert (card.gap.item, card.pair) == ("b", True)
    assert "Tell each other" in words_of(card, _published(cells, ()), name="both").question


@pytest.mark.parametrize(("kestrel", "expected"), [(HIGH, "a"), (LOW, None)])
def test_the_strength_of_a_pair_is_one_of_both(kestrel: Shown, expected: str | None) -> None:
    card = pair({("c", "a"): HIGHER, ("k", "a"): kestrel})
    assert (card.strength.key if card.strength else None) == expected


_cells = st.one_of(
    st.lists(st.integers(0, 8), min_size=5, max_size=5)
    .filter(lambda n: sum(n) >= 5)
    .map(lambda n: shown(*n)),
    st.just(Banded(low=1.0, high=2.0, n=6)),
    st.just(Suppressed(Reason.TOO_FEW)),
)


@given(st.lists(st.tuples(_cells, _cells, _cells), min_size=1, max_size=6), st.booleans())
def test_a_card_says_only_what_is_shown_of_its_groups(
    drawn: list[tuple[Cell, Cell, Cell]],
    both: bool,
) -> None:
    cells: Cells = {}
    for number, found in enumerate(drawn):
        cells |= {
            (group, f"i{number}"): cell for group, cell in zip(("c", "k", EVERYONE), found, strict=True)
        }
    published = _published(cells, ())
    card = pair(cells) if both else team(cells)
    for item in (card.strength, *([card.point] if card.kind is Kind.LOW else [])):
        if item is None:
            continue
        shown_of = [published.cell(group.key, item.key) for group in card.groups]
        assert all(isinstance(cell, Shown) for cell in shown_of)
        levels = [(cell.mean - 1) / 4 for cell in shown_of if isinstance(cell, Shown)]
        assert all((level >= LOW_SHARE) is (item is card.strength) for level in levels)
    assert card.point is None or card.point != card.strength
    words_of(card, published, name="Site")
