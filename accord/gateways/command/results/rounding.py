"""To how many decimals the means of a file were told."""

from math import ceil, floor
from typing import Any

from accord.analysis.cells import SPREAD_FLOOR

Json = dict[str, Any]


def decimals_of(told: list[Json], *, small: bool) -> int:
    """To how many decimals means are told, below ten answers and from ten.

    Our rule tells one and two. Whoever tells more is taken at that; whoever tells fewer too, where at our
    rule's decimals no whole sum of answers could have given some mean.
    """
    means = [
        (cell["mean"], cell["n"])
        for cell in told
        if cell["mean"] is not None and (cell["n"] is not None and cell["n"] < SPREAD_FLOOR) is small
    ]
    seen, usual = max((_places(mean) for mean, _n in means), default=0), 1 if small else 2
    if seen < usual and not all(_is_reached(mean, n, usual) for mean, n in means):
        return seen
    return max(seen, usual)


def _places(mean: float) -> int:
    """Decimals that a number was written with, six at most."""
    return next(places for places in range(7) if places == 6 or abs(round(mean, places) - mean) < 1e-9)


def _is_reached(mean: float, n: int | None, places: int) -> bool:
    """Whether some whole sum of so many answers has this mean, rounded."""
    half = 0.5 * 10.0**-places
    return not n or floor((mean + half) * n + 1e-6) >= ceil((mean - half) * n - 1e-6)
