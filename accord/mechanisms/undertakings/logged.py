"""What the log says of an act on an undertaking."""

from uuid import UUID

from accord.foundations.access import Actor
from accord.foundations.audit import services as audit
from accord.foundations.audit.rules import Fact
from accord.mechanisms.undertakings.models import Undertaking


def record(kind: str, undertaking: Undertaking, actor: Actor, **facts: Fact | UUID) -> None:
    """Write the line of the log; of what is reserved, the room that keeps it says what can be said."""
    if not undertaking.reserved:
        audit.record(kind, actor=actor, about=undertaking, **facts)
