"""How long the fire lasts: `--kills 200` for `make soak`, and `--seed` for another course of it."""

import pytest


@pytest.fixture
def kills(request: pytest.FixtureRequest) -> int:
    found: int = request.config.getoption("--kills")
    return found


@pytest.fixture
def restarts(request: pytest.FixtureRequest) -> int:
    found: int = request.config.getoption("--restarts")
    return found


@pytest.fixture
def locked(request: pytest.FixtureRequest) -> float:
    found: float = request.config.getoption("--locked")
    return found


@pytest.fixture
def guesses(request: pytest.FixtureRequest) -> int:
    found: int = request.config.getoption("--guesses")
    return found


@pytest.fixture
def seed(request: pytest.FixtureRequest) -> int:
    found: int = request.config.getoption("--seed")
    return found
