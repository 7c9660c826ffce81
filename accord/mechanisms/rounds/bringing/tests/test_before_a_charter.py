"""Before the first charter there is nothing that results are about."""

import pytest

from accord.foundations.errors import Refused
from accord.mechanisms.rounds.bringing.tests.world import csv, looked_at, rows
from tests.cast import Cast


def test_a_charter_has_to_be_in_force_first(cast: Cast) -> None:
    with cast.in_scope(), pytest.raises(Refused, match="a charter has to be in force first"):
        looked_at(cast, csv(rows()))
