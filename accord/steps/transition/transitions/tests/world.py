"""A transition to test with, built through its services."""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from accord.mechanisms.undertakings import services as undertakings
from accord.mechanisms.undertakings.rules import Outcome
from accord.partnership import selectors as partnership
from accord.steps.transition.transitions import services
from accord.steps.transition.transitions.rules import Area, Kind
from accord.steps.transition.transitions.services import SeatSaid
from tests.cast import Cast

if TYPE_CHECKING:
    from accord.steps.transition.transitions.models import Line, Seat, Transition

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
TO_GATE = timedelta(weeks=8)


def begun(cast: Cast, *, name: str = "steward", **changes: object) -> "Transition":
    """Let the steward begin one that Mia Marsh of the council leads, with its gate in eight weeks."""
    given: dict[str, Any] = {
        "kind": Kind.OPERATION,
        "title": "From the bid to the schools",
        "gate_on": partnership.today() + TO_GATE,
        "leader": cast.member,
    }
    return services.transition_begin(**(given | changes), actor=cast.actor(name))


def handed(cast: Cast, transition: "Transition", *, name: str = "member", **changes: object) -> "Line":
    """Put into its plan what Ben Ives of Kestrel gives and Sam Poole of the council accepts."""
    given: dict[str, Any] = {
        "title": "The list of documents",
        "area": Area.DOCUMENTS,
        "owner": cast.kestrel_member,
        "receiver": cast.manager,
        "due": partnership.today() + timedelta(weeks=2),
    }
    return services.line_add(transition=transition, **(given | changes), actor=cast.actor(name))


def give(cast: Cast, line: "Line") -> None:
    """Let its owner say that it is done."""
    line.undertaking.refresh_from_db()
    undertakings.undertaking_report(
        undertaking=line.undertaking,
        outcome=Outcome.DONE,
        words="It lies in the shared folder.",
        actor=cast.actor("kestrel_member"),
    )


def seated(cast: Cast, transition: "Transition", *, name: str = "member", **changes: object) -> "Seat":
    """Write down that Ben Ives leaves a key post in forty days, and that nobody comes yet."""
    given: dict[str, Any] = {
        "post": "site manager",
        "is_key": True,
        "leaver": cast.kestrel_member,
        "last_day": partnership.today() + timedelta(days=40),
        "planned": 10,
    }
    said = SeatSaid(**(given | changes))
    return services.seat_write(transition=transition, said=said, actor=cast.actor(name))
