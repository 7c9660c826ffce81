"""What people say beside the origins: only what was published, and only where it is sure."""

from dataclasses import replace

import pytest

from accord.analysis.published import (
    Banded,
    Cell,
    Change,
    Item,
    Published,
    Reason,
    Shown,
    Suppressed,
)
from accord.steps.culture.origins import pictures, said, words
from accord.steps.culture.origins.rules import Tally
from accord.steps.culture.origins.said import View
from tests.published import published_of, shown

COUNCIL, KESTREL, HARBOUR = "council", "kestrel", "harbour"
NAMES = {COUNCIL: "Northmoor Council", KESTREL: "Kestrel Build", HARBOUR: "Harbour Capital"}
HIGH, LOW, MIDDLE = shown(0, 1, 3, 8, 5), shown(5, 8, 3, 1, 0), shown(1, 4, 7, 4, 1)
TEXTS = {
    said.FAIR: "The same rules hold for every partner.",
    said.TRUST: "The other partners do what they said they would do.",
    said.CHALLENGE: "People say so when they think that the partnership is wrong.",
}


def result(
    cells: dict[tuple[str, str], Cell], *changes: Change, texts: dict[str, str] | None = None
) -> Published:
    found = published_of(round_key="r", organisations=NAMES, cells=cells, texts=texts or TEXTS)
    return replace(found, changes=changes)


def change(group: str, difference: float) -> Change:
    return Change(
        group=group,
        item=said.CHALLENGE,
        difference=difference,
        low=difference - 0.2,
        high=difference + 0.2,
        sure=abs(difference) > 0.2,
    )


@pytest.mark.parametrize(
    ("cell", "view", "turned"),
    [
        (HIGH, View.YES, View.NO),
        (LOW, View.NO, View.YES),
        (MIDDLE, View.UNSURE, View.UNSURE),
        (Shown(n=17, mean=3.3, low=3.0, high=3.6), View.UNSURE, View.UNSURE),
        (Banded(low=3.4, high=5.0, n=6), View.YES, View.NO),
        (Banded(low=2.0, high=3.4, n=6), View.UNSURE, View.UNSURE),
        (Suppressed(Reason.TOO_FEW), View.HIDDEN, View.HIDDEN),
    ],
)
def test_a_group_says_so_only_where_its_whole_interval_does(cell: Cell, view: View, turned: View) -> None:
    item = Item(key=said.FAIR, text="", options=5)
    assert said.view(cell, item) is view
    assert said.view(cell, replace(item, reversed=True)) is turned


def test_the_careful_sentence_sets_counts_beside_what_people_say() -> None:
    published = result({(COUNCIL, said.FAIR): LOW, (KESTREL, said.FAIR): HIGH})
    found = said.by_organisation(published, said.FAIR)
    tally = Tally(taken={KESTREL: 11}, blended=1, new=1, apart=1)  # type: ignore[dict-item]  # keys for ids
    sentence = words.beside(tally, NAMES, TEXTS[said.FAIR], found)  # type: ignore[arg-type]  # keys for ids
    assert sentence == (
        "11 of 14 decided ways of working come from Kestrel Build. “The same rules hold for every partner”: "
        "Kestrel Build says so, Northmoor Council does not say so"
    )
    assert "because" not in sentence


@pytest.mark.parametrize(
    ("tally", "sentence"),
    [
        (Tally(taken={}, blended=0, new=0, apart=0), ""),
        (
            Tally(taken={}, blended=1, new=2, apart=0),
            "None of 3 decided ways of working comes from a single partner",
        ),
        (
            Tally(taken={COUNCIL: 1, KESTREL: 1}, blended=0, new=0, apart=0),  # type: ignore[dict-item]
            "Of 2 decided ways of working, 1 comes from each of Northmoor Council and Kestrel Build",
        ),
    ],
)
def test_counts_name_nobody_where_nobody_stands_out(tally: Tally, sentence: str) -> None:
    assert words.counts(tally, NAMES) == sentence  # type: ignore[arg-type]  # keys for ids


def test_where_nobody_surely_says_anything_the_counts_stand_alone() -> None:
    found = said.by_organisation(result({(COUNCIL, said.FAIR): MIDDLE}), said.FAIR)
    tally = Tally(taken={}, blended=1, new=0, apart=0)
    assert words.beside(tally, {}, TEXTS[said.FAIR], found) == words.counts(tally, {})


def test_sparing_is_high_trust_while_challenge_surely_falls() -> None:
    cells: dict[tuple[str, str], Cell] = {
        (group, key): HIGH for group in (COUNCIL, KESTREL) for key in (said.TRUST, said.CHALLENGE)
    }
    fell = result(cells, change(COUNCIL, -0.6), change(KESTREL, -0.1))
    found = said.sparing([fell])
    assert [group.key for group in found.groups] == [COUNCIL]
    assert "Northmoor Council" in words.sparing_in_words(found)
    assert words.sparing_in_short(found) == (
        "Trust stands high and challenge has surely fallen: Northmoor Council"
    )
    assert words.sparing_in_short(said.Sparing(watched=True)) == ""
    low = result(cells | {(COUNCIL, said.TRUST): LOW}, change(COUNCIL, -0.6))
    assert said.sparing([low]) == said.Sparing(watched=True)
    assert "no sign" in words.sparing_in_words(said.sparing([low]))


def test_where_nothing_was_compared_nobody_says_that_all_is_well() -> None:
    assert words.sparing_in_words(said.sparing([result({})])) == ""
    assert said.sparing([result({}, texts={said.TRUST: "Trust"})]) == said.Sparing()


def test_then_and_now_side_by_side_with_who_moved() -> None:
    cells: dict[tuple[str, str], Cell] = {(COUNCIL, said.FAIR): LOW, (KESTREL, said.FAIR): HIGH}
    then = replace(result({(COUNCIL, said.FAIR): MIDDLE, (KESTREL, said.FAIR): HIGH}), title="Round of May")
    moved = replace(change(COUNCIL, -0.9), item=said.FAIR)
    now = result(cells, moved)
    assert words.about(now, said.FAIR) == (
        "“The same rules hold for every partner”: Kestrel Build says so, Northmoor Council does not say so. "
        "Worse than in the round before: Northmoor Council."
    )
    picture = pictures.then_and_now([now, then], said.FAIR)
    assert picture is not None
    assert [row.words for row in picture.rows] == ["moved down", "not compared"]
    assert [str(group.name) for group in (picture.first, picture.second) if group] == [
        "Round of May",
        "Round of October",
    ]
    assert pictures.then_and_now([now], said.FAIR) is None
    assert pictures.then_and_now([now, result({})], said.FAIR) is None


def test_where_nothing_is_sure_it_says_so() -> None:
    found = words.about(result({(COUNCIL, said.FAIR): MIDDLE}), said.FAIR)
    assert found.endswith("of no organisation can be told whether it says so.")
