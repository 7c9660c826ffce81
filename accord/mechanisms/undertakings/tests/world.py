"""Undertakings to test with."""

from datetime import timedelta
from typing import TYPE_CHECKING

from accord.mechanisms.undertakings import services
from accord.mechanisms.undertakings.rules import Outcome
from accord.partnership import selectors as partnership

if TYPE_CHECKING:
    from accord.mechanisms.undertakings.models import Undertaking
    from accord.partnership.models import Person
    from tests.cast import Cast


def received_by(cast: "Cast", receiver: "Person", *, title: str = "Shared drawings") -> "Undertaking":
    """What Ben Ives of Kestrel does within a week, and this person has to accept."""
    return services.undertaking_make(
        title=title,
        owner=cast.kestrel_member,
        due=partnership.today() + timedelta(days=7),
        receiver=receiver,
        actor=cast.actor("steward"),
    )


def given_to(cast: "Cast", receiver: "Person", *, title: str = "Shared drawings") -> "Undertaking":
    """The same, of which Ben Ives says that it is done."""
    return services.undertaking_report(
        undertaking=received_by(cast, receiver, title=title),
        outcome=Outcome.DONE,
        words="On the shared drive",
        actor=cast.actor("kestrel_member"),
    )
