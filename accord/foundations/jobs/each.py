"""What a sweep does for one thing after the other, each by itself."""

import logging
from collections.abc import Callable, Iterable
from uuid import UUID

from accord.foundations import scope
from accord.foundations.access import Actor

logger = logging.getLogger(__name__)


class SomeFailed(Exception):
    """At least one thing could not be brought forward; each stands in the server's log."""


def each(found: Iterable[tuple[UUID, UUID]], act: Callable[..., object]) -> None:
    """Bring each thing forward by `act(id, actor=)`: one that fails does not hold up the others.

    found: ids, each with that of the partnership in whose scope it is brought forward. Raises SomeFailed.
    """
    failed = 0
    for thing_id, partnership_id in found:
        try:
            with scope.partnership(partnership_id):
                act(thing_id, actor=Actor.system(partnership_id))
        except Exception as error:  # noqa: BLE001  whatever broke: the others go on
            # The kind of error only: a message or a traceback might quote what it was working on.
            kind = type(error).__name__
            logger.error("%s failed for %s: %s", act.__name__, thing_id, kind)  # noqa: TRY400  see above
            failed += 1
    if failed:
        raise SomeFailed
