"""Fixtures for every room's tests."""

import pytest

from tests.cast import Cast, build_cast


@pytest.fixture
def cast(db: None) -> Cast:
    """The standing cast, in an empty database."""
    return build_cast()
