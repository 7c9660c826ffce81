"""What follows from a talk, in the world in which every address leads somewhere."""

from datetime import timedelta
from typing import TYPE_CHECKING

from accord.mechanisms.issues.tests.world import agreed, raised
from accord.mechanisms.undertakings import services as undertakings
from accord.partnership import selectors as partnership
from accord.partnership import services as people
from tests.cast import Cast

if TYPE_CHECKING:
    from accord.mechanisms.issues.models import Issue, Rung
    from accord.mechanisms.undertakings.models import Undertaking


def left_behind(cast: Cast) -> "Undertaking":
    """What somebody undertook who reported to the manager, and left yesterday."""
    leaver = cast.add_colleague("leaver", cast.council, manager=cast.manager)
    with cast.in_scope():
        today = partnership.today()
        made = undertakings.undertaking_make(
            title="Write up the visit", owner=leaver, due=today, actor=cast.actor("steward")
        )
        people.person_leave(person=leaver, last_day=today - timedelta(days=1), actor=cast.system)
    return made


def climbing(cast: Cast) -> "dict[str, Issue | Rung]":
    """An issue on the lowest rung of a ladder that every partner agreed to, and that rung."""
    with cast.in_scope():
        rung = agreed(cast).rungs.all()[0]
        return {"issue": raised(cast), "rung": rung}
