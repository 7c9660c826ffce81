"""Every test of this room has its own key store."""

from pathlib import Path

import pytest
from pytest_django import Settings


@pytest.fixture(autouse=True)
def _own_key_store(tmp_path: Path, settings: Settings) -> None:
    settings.ACCORD_KEYS = tmp_path / "keys"
