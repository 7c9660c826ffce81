"""What letters and PDFs carry of the partnership in scope: its name, its colour, its logo.

The room that knows offers it; who makes letters and PDFs asks, and knows no partnership.
"""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Worn:
    """Name, colour (#rrggbb), and the logo as SVG (drawing) and PNG (mark); each of the two may be empty."""

    name: str
    colour: str
    drawing: bytes = b""
    mark: bytes = b""


Wearer = Callable[[], Worn | None]
_wearers: list[Wearer] = []


def worn_by(wearer: Wearer) -> Wearer:
    """Register who says what is worn in the scope in which it is asked."""
    _wearers.append(wearer)
    return wearer


def worn() -> Worn | None:
    """Return what is worn in this scope, or None outside of any partnership."""
    return next((found for wearer in _wearers if (found := wearer()) is not None), None)
