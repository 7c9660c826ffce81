"""A published result keeps its floors from the moment it exists, and survives storage."""

import json
from collections.abc import Mapping
from dataclasses import FrozenInstanceError, replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.analysis.disclosure import publish
from accord.analysis.errors import AnalysisError, MalformedRecord
from accord.analysis.published import (
    Banded,
    Cell,
    Cut,
    Gap,
    NotPublishable,
    Published,
    Reason,
    Shown,
    Suppressed,
)
from accord.analysis.tests.partnerships import answers_of, frame, organisations_of

COUNCIL, CONTRACTOR = "organisation-0", "organisation-1"


def result(sizes: tuple[int, ...] = (22, 34, 7), minimum: int = 5) -> Published:
    values = np.random.default_rng(3).integers(1, 6, (sum(sizes), 2)).astype(np.int8)
    return publish(organisations_of(sizes, values), frame(minimum))


def with_cell(cell: Cell, group: str = COUNCIL) -> Published:
    before = result()
    return replace(before, cells={**before.cells, (group, "q0"): cell}, gaps=(), certificate=None)


def shown(**changes: Any) -> Shown:
    return replace(Shown(n=12, mean=3.5, low=3.1, high=3.9), **changes)


def test_it_works() -> None:
    found = result()
    assert isinstance(found.cell(COUNCIL, "q0"), Shown)
    assert [group.key for group in found.groups_of(Cut.ORGANISATION)] == [
        COUNCIL,
        CONTRACTOR,
        "organisation-2",
    ]
    assert Published.from_json(found.to_json()) == found


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        (shown(n=4), "shows 4 answers, the minimum is 5"),
        (Banded(low=3, high=4, n=4), "shows 4 answers, the minimum is 5"),
        (shown(n=9, distribution=(0, 0, 4, 5, 0)), "distribution or share of 9 answers"),
        (shown(n=9, favourable=0.5), "distribution or share of 9 answers"),
        (shown(distribution=(0, 0, 6, 5, 0)), "does not add up to 12"),
        (shown(distribution=(6, 6)), "does not add up to 12"),
        (shown(distribution=(-1, 1, 6, 6, 0)), "does not add up to 12"),
        (shown(favourable=1.5), "is no share"),
        (shown(mean=4.0), "lies outside 3.1 to 3.9"),
        (shown(low=0.5), "leaves 1 to 5"),
        (shown(mean=float("nan")), "lies outside"),
        (shown(high=float("nan")), "leaves 1 to 5"),
    ],
)
def test_a_cell_that_breaks_a_rule_cannot_be_published(cell: Cell, found: str) -> None:
    with pytest.raises(NotPublishable, match=found):
        with_cell(cell)


def test_the_same_cell_with_enough_answers_can() -> None:
    cell = shown(n=10, distribution=(0, 0, 5, 5, 0), favourable=0.5)
    assert with_cell(cell).cell(COUNCIL, "q0") == cell


def test_a_minimum_below_the_floor_is_refused() -> None:
    with pytest.raises(NotPublishable, match="the minimum is 4, the floor is 5"):
        result(minimum=4)


def test_one_of_two_organisations_cannot_stand_alone() -> None:
    before = result((22, 34))
    cells = {**before.cells, (COUNCIL, "q0"): Suppressed(Reason.ERROR)}
    with pytest.raises(NotPublishable, match="one of exactly two organisations"):
        replace(before, cells=cells, gaps=())


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"second": "everyone"}, "no organisation of this result"),
        ({"second": "stranger"}, "no organisation of this result"),
        ({"item": "q9"}, "needs a shown cell"),
        ({"difference": 9.0}, "outside its own interval"),
    ],
)
def test_a_gap_stands_between_two_shown_organisations(change: Mapping[str, Any], found: str) -> None:
    before = result()
    gap = replace(before.gaps[0], **change)
    with pytest.raises(NotPublishable, match=found):
        replace(before, gaps=(gap,))


def test_every_pair_of_group_and_item_has_one_cell() -> None:
    before = result()
    cells = {pair: cell for pair, cell in before.cells.items() if pair != (COUNCIL, "q0")}
    with pytest.raises(NotPublishable, match="cells belong to the result"):
        replace(before, cells=cells)
    with pytest.raises(NotPublishable, match="share a key"):
        replace(before, groups=(*before.groups, before.groups[0]))


def test_it_cannot_be_changed() -> None:
    found = result()
    with pytest.raises(FrozenInstanceError):
        found.minimum = 1  # type: ignore[misc]
    with pytest.raises(TypeError):
        found.cells[COUNCIL, "q0"] = Suppressed(Reason.ERROR)  # type: ignore[index]


def test_a_moment_without_a_time_zone_is_refused_and_others_are_kept_in_utc() -> None:
    before = result()
    with pytest.raises(NotPublishable, match="no time zone"):
        replace(before, closed_at=datetime(2026, 1, 1))  # noqa: DTZ001
    elsewhere = before.closed_at.astimezone(timezone(timedelta(hours=5)))
    after = replace(before, closed_at=elsewhere)
    assert after.closed_at.tzinfo is UTC
    assert after.digest() == before.digest()


@pytest.mark.parametrize("damage", ["cells", "closed_at", "gaps", "minimum"])
def test_a_damaged_record_is_not_read(damage: str) -> None:
    data = result().to_json()
    del data[damage]
    with pytest.raises(MalformedRecord, match=damage):
        Published.from_json(data)


def test_an_unknown_state_is_not_read() -> None:
    data = result().to_json()
    data["cells"][0]["state"] = "guessed"
    with pytest.raises(MalformedRecord, match="guessed"):
        Published.from_json(data)


def test_a_record_changed_in_storage_is_checked_again() -> None:
    data = result().to_json()
    data["cells"][0] |= {"n": 4, "distribution": None, "favourable": None}
    with pytest.raises(AnalysisError, match="shows 4 answers"):
        Published.from_json(data)


@given(st.lists(st.integers(0, 25), min_size=2, max_size=5), st.integers(0, 2**32 - 1), st.integers(0, 9))
@settings(max_examples=30)
def test_storage_loses_nothing(sizes: list[int], seed: int, invited_more: int) -> None:
    random = np.random.default_rng(seed)
    values = random.integers(0, 6, (sum(sizes), 2)).astype(np.int8)
    before = publish(answers_of(np.array(sizes)[:, None], values, invited_more=invited_more), frame())
    after = Published.from_json(json.loads(json.dumps(before.to_json())))
    assert after == before
    assert after.digest() == before.digest()


def test_a_banded_cell_and_whole_numbers_survive_a_database() -> None:
    """JSON stores may hand 3.0 back as 3: the digest stays the same."""
    before = with_cell(Banded(low=3.0, high=4.0, n=8), group="organisation-2")
    text = json.dumps(before.to_json()).replace("3.0,", "3,").replace("4.0,", "4,")
    assert Published.from_json(json.loads(text)).digest() == before.digest()


def test_an_older_result_has_no_topics_and_keeps_its_digest() -> None:
    older = result()
    assert not any("topic" in item for item in older.to_json()["items"])
    named = replace(
        older, items=tuple(replace(item, topic="Openness") for item in older.items), certificate=None
    )
    assert Published.from_json(named.to_json()) == named
    assert named.digest() != replace(older, certificate=None).digest()


def test_the_digest_notices_every_change() -> None:
    before = result()
    gap: Gap = replace(before.gaps[0], sure=not before.gaps[0].sure)
    changed = [
        replace(before, title="Another", certificate=None),
        replace(before, minimum=6, certificate=None),
        replace(before, gaps=(gap, *before.gaps[1:]), certificate=None),
        with_cell(Suppressed(Reason.ERROR)),
    ]
    assert len({before.digest(), *(published.digest() for published in changed)}) == 5
