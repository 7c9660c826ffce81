"""Fixtures for every room's tests."""

import os
from pathlib import Path

import pytest

from tests.cast import Cast, build_cast

pytest_plugins = ["tests.no_skips"]


@pytest.fixture
def cast(db: None) -> Cast:
    """The standing cast, in an empty database."""
    return build_cast()


@pytest.fixture(scope="session")
def reference() -> Path:
    """The folder of published reference data, which ACCORD_REFERENCE names."""
    folder = os.environ.get("ACCORD_REFERENCE")
    if folder is None:
        pytest.skip("ACCORD_REFERENCE does not name the reference data")
    return Path(folder)
