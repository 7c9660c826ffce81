"""Views that are asked for only so often."""

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, ParamSpec, TypeVar, cast

from django.http import Http404

from accord.foundations.brake.people import Brake
from accord.foundations.errors import Denied

if TYPE_CHECKING:
    from accord.foundations.requests import PartnershipRequest

P = ParamSpec("P")
R = TypeVar("R")


def braked(brake: Brake, *, method: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Count each request with this method to a view, by who asks. Above its rate it raises TooOften: 429.

    Who is refused, or finds nothing there, has cost nothing and is not counted.
    """

    def around(view: Callable[P, R]) -> Callable[P, R]:
        @wraps(view)
        def counted(*args: P.args, **kwargs: P.kwargs) -> R:
            request = cast("PartnershipRequest", args[0])
            if request.method != method:
                return view(*args, **kwargs)
            brake.take(request.actor.person_id)
            try:
                return view(*args, **kwargs)
            except (Denied, Http404):
                brake.give_back(request.actor.person_id)
                raise

        return counted

    return around
