"""The smallest group that follows from published sums, against an attacker who tries every union."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accord.analysis.disclosure.derivable import MOST_TIERS, smallest_derivable
from accord.analysis.errors import UnplannedCut
from accord.analysis.published import EVERYONE
from accord.analysis.tests.partnerships import Atoms, smallest_by_brute_force, sums_of, tables


def test_it_works() -> None:
    table = np.array([[22], [34], [4]])
    assert smallest_derivable(table, organisations=frozenset({0, 1}), tiers=frozenset(), total=True) == 4
    assert smallest_derivable(table, organisations=frozenset({0, 1}), tiers=frozenset(), total=False) == 22


def test_nothing_follows_from_nothing() -> None:
    table = np.array([[22], [34]])
    assert smallest_derivable(table, organisations=frozenset(), tiers=frozenset(), total=False) is None


def test_a_tier_that_stands_in_one_organisation_only_uncovers_the_rest_of_it() -> None:
    """Nine directors, all of them the council's, and three others there: 12 - 9 = 3."""
    table = np.array([[9, 3], [0, 20], [0, 20]])
    shown = frozenset({0, 1, 2})
    assert smallest_derivable(table, organisations=shown, tiers=frozenset({0}), total=False) == 3


@given(tables(), st.data())
@settings(max_examples=150, deadline=None)
def test_it_equals_brute_force(table: Atoms, data: st.DataObject) -> None:
    organisations = data.draw(st.sets(st.integers(0, table.shape[0] - 1)))
    tiers = data.draw(st.sets(st.integers(0, table.shape[1] - 1)))
    total = data.draw(st.booleans())
    keys = [f"organisation-{place}" for place in organisations] + [f"tier-{place}" for place in tiers]
    shown = sums_of(table, [*keys, EVERYONE] if total else keys)
    found = smallest_derivable(
        table, organisations=frozenset(organisations), tiers=frozenset(tiers), total=total
    )
    assert found == smallest_by_brute_force(table, shown)


def test_more_groups_than_can_be_checked_are_refused() -> None:
    many = np.ones((MOST_TIERS + 1, MOST_TIERS + 1), dtype=np.int64)
    with pytest.raises(UnplannedCut, match="13 organisations by 13 tiers"):
        smallest_derivable(many, organisations=frozenset(), tiers=frozenset(), total=True)
