"""A talk about the result of the cast's round, planned by the steward, and a session of it."""

from datetime import UTC, date, datetime, time
from typing import TYPE_CHECKING

from accord.mechanisms.talks import services
from tests.published import stored
from tests.standing import again

if TYPE_CHECKING:
    from accord.mechanisms.talks.models import Talk
    from tests.cast import Cast

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
HELD_ON = date(2026, 12, 3)


def planned(cast: "Cast") -> "Talk":
    """Return a talk with three points, on a day in December at two."""

    def plan() -> "Talk":
        return services.talk_open(
            result=stored(cast),
            held_on=HELD_ON,
            begins=time(14),
            place="Site office",
            actor=cast.actor("steward"),
        )

    with cast.in_scope():
        return again("talks.planned", plan)
