"""Tests of this room stand on one day, and have their own key store: some of their rounds open."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytest_django import Settings

from accord.foundations import clock

TODAY = datetime(2026, 11, 25, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _own_key_store(tmp_path: Path, settings: Settings) -> None:
    settings.ACCORD_KEYS = tmp_path / "keys"


@pytest.fixture(autouse=True)
def _today() -> Iterator[None]:
    with clock.at(TODAY):
        yield
