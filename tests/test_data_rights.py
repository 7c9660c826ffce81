"""Data rights over the whole house: what a copy tells of answers, and what is left of somebody erased."""

import json
from typing import Any

import pytest

from accord.mechanisms.rounds.ballot.tests.world import open_round
from tests.cast import Cast
from tests.visits import page, visitor


@pytest.mark.parametrize("value", [1, 5])
def test_a_copy_tells_that_somebody_answered_and_never_what(cast: Cast, value: int) -> None:
    opened = open_round(cast)
    client, address = visitor(cast, "member"), page(cast, "privacy:copy-json")
    before = _cells(json.loads(client.get(address).content))
    opened.answer(opened.token("member"), value=value, comment="A canary")
    after = _cells(json.loads(client.get(address).content))
    changed = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
    assert changed == [("no", "yes")]


def _cells(copy: dict[str, Any]) -> list[str | int]:
    return [cell for part in copy["kept"] for row in part["rows"] for cell in row]
