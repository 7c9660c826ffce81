"""The sweeps that rooms register."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Sweep:
    """Recurring work: `run` every so often, by one worker at a time, for at most `lease` at a stretch."""

    name: str
    every: timedelta
    lease: timedelta
    run: Callable[[], None]


_sweeps: dict[str, Sweep] = {}


def sweep(
    name: str, *, every: timedelta, lease: timedelta = timedelta(minutes=10)
) -> Callable[[Callable[[], None]], Callable[[], None]]:
    """Register a function as a sweep; use as a decorator."""

    def decorate(run: Callable[[], None]) -> Callable[[], None]:
        _sweeps[name] = Sweep(name, every, lease, run)
        return run

    return decorate


def sweeps() -> MappingProxyType[str, Sweep]:
    """Return every registered sweep by its name."""
    return MappingProxyType(_sweeps)
