"""What somebody can do about an undertaking: the one thing that comes next, and what else."""

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.undertakings.rules import WITHOUT_RECEIVER, State
from accord.partnership import managers

if TYPE_CHECKING:
    from accord.mechanisms.undertakings.models import Undertaking


def next_step(actor: Actor, undertaking: "Undertaking") -> Link | None:
    """Return what the actor should do next about it, or None."""
    return next(iter(_steps(actor, undertaking)), None)


def other_steps(actor: Actor, undertaking: "Undertaking") -> list[Link]:
    """Return what else the actor can do about it."""
    return _steps(actor, undertaking)[1:]


def _steps(actor: Actor, undertaking: "Undertaking") -> list[Link]:
    """All that the actor can do, the most pressing first."""
    waits, goes_on = undertaking.state == State.GIVEN, undertaking.ended_at is None
    is_open = undertaking.state == State.OPEN
    found = (
        (waits, "accept", "accept", _("Accept it, or send it back")),
        (is_open, "hand_over", "hand-over", _("Hand it over")),
        (is_open, "report", "report", _("Say what came of it")),
        (goes_on and _may_get_a_receiver(undertaking), "name_receiver", "receiver", _("Name who accepts it")),
    )
    return [
        Link(label, address(f"undertakings:{page}", undertaking_id=undertaking.id))
        for possible, right, page, label in found
        if possible and access.allows(actor, f"undertakings.{right}", undertaking)
    ]


def _may_get_a_receiver(undertaking: "Undertaking") -> bool:
    if undertaking.kind in WITHOUT_RECEIVER:
        return False
    return undertaking.receiver_id is None or managers.has_left(undertaking.receiver_id)
