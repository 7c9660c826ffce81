"""A charter in force, and leaders who commit to something about it."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from accord.mechanisms.plans.tests.world import charter_in_force
from accord.partnership import selectors as partnership
from accord.standards import selectors as standards
from accord.steps.leadership import services
from tests.cast import Cast

if TYPE_CHECKING:
    from uuid import UUID

    from accord.partnership.models import Person
    from accord.steps.leadership.models import Commitment

SAYS = "I open each meeting with what went wrong on our side."
HOW_SEEN = "It stands first in the minutes."

__all__ = ["HOW_SEEN", "SAYS", "charter_in_force", "committed", "in_days", "led"]


def in_days(days: int) -> date:
    """Return the day that is so many days from today."""
    return partnership.today() + timedelta(days=days)


def committed(
    cast: Cast,
    name: str = "director",
    *,
    says: str = SAYS,
    days: int = 60,
    place: int = 0,
    new_id: "UUID | None" = None,
) -> "Commitment":
    """Let a leader of the cast commit to something about a behaviour of the charter in force."""
    charter = standards.charter_in_force()
    assert charter is not None
    return services.commitment_make(
        behaviour=standards.behaviours(charter)[place],
        says=says,
        how_seen=HOW_SEEN,
        due=in_days(days),
        actor=cast.actor(name),
        new_id=new_id,
    )


def led(cast: Cast) -> "dict[str, Person | Commitment]":
    """Let leaders of two partners commit to something; needs a charter in force."""
    with cast.in_scope():
        return {
            "leader": cast.director,
            "commitment": committed(cast),
            "their_commitment": committed(cast, "kestrel_signatory"),
        }
