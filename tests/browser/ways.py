"""In which ways a journey is walked: one in `make test`, the others in `make test-long` (decision 0073)."""

from typing import Any

import pytest


def ways(first: tuple[Any, ...] | int, *others: tuple[Any, ...] | int) -> list[Any]:
    """The values of a parametrized journey: widths, or tuples of width, theme and whether scripts run."""
    return [first, *(pytest.param(*_tuple(other), marks=pytest.mark.long) for other in others)]


def _tuple(way: tuple[Any, ...] | int) -> tuple[Any, ...]:
    return way if isinstance(way, tuple) else (way,)
