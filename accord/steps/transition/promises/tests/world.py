"""Promises to test with, built through their services."""

from typing import TYPE_CHECKING, Any

from accord.steps.transition.promises import services
from accord.steps.transition.promises.services import PromiseSaid
from tests.cast import Cast

if TYPE_CHECKING:
    from accord.steps.transition.promises.models import Promise


def said(cast: Cast, **changes: object) -> PromiseSaid:
    """Return what Kestrel promised to the council."""
    given: dict[str, Any] = {
        "words": "No lesson is held beside a running saw.",
        "to": cast.council,
        "by": cast.kestrel,
        "why": "Noise had cost the last building its year seven.",
        "source": "Bid, volume 3, page 41",
    }
    return PromiseSaid(**(given | changes))


def promised(cast: Cast, *, name: str = "steward", **changes: object) -> "Promise":
    """Write a promise into the book."""
    return services.promise_write(said=said(cast, **changes), actor=cast.actor(name))
