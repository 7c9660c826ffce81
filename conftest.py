"""Fixtures for every room's tests."""

import os
import shutil
from pathlib import Path

import pytest
from django.conf import settings

from tests.cast import Cast
from tests.standing import standing_cast

pytest_plugins = ["tests.no_skips", "tests.reference_values"]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let `make soak` ask for more."""
    parser.addoption("--kills", type=int, default=20, help="how often tests/faults kills the site")
    parser.addoption("--seed", type=int, default=20261125, help="the course that tests/faults takes")


def pytest_unconfigure() -> None:
    """Throw away the folder that tests/settings.py made for this process."""
    shutil.rmtree(settings.ACCORD_VAR, ignore_errors=True)


@pytest.fixture
def cast(db: None) -> Cast:
    """The standing cast, in an empty database."""
    return standing_cast()


@pytest.fixture(scope="session")
def reference() -> Path:
    """The folder of published reference data, which ACCORD_REFERENCE names."""
    folder = os.environ.get("ACCORD_REFERENCE")
    if folder is None:
        pytest.skip("ACCORD_REFERENCE does not name the reference data")
    return Path(folder)
