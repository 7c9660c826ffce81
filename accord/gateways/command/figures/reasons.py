"""Why a figure is not there."""

from collections.abc import Callable
from typing import TypeVar

from accord.analysis.errors import NotEstimable

Found = TypeVar("Found")


class Reasons(dict[str, str]):
    """Why a figure is null, by its place in the object."""

    def attempt(self, what: str, compute: Callable[[], Found]) -> Found | None:
        """The figure, or None with the reason kept."""
        try:
            return compute()
        except NotEstimable as error:
            self[what] = str(error)
            return None
