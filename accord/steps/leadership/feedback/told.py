"""The letters of this room by their kinds, and how they are posted."""

from typing import TYPE_CHECKING

from accord.foundations.outbox.services import letters_post

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from accord.partnership.models import Person
    from accord.steps.leadership.feedback.models import Year

BEGINS = "feedback.begins"
TO_CONFIRM = "feedback.to_confirm"
SAID_NO = "feedback.said_no"
TO_RATE = "feedback.to_rate"
REPORT_READY = "feedback.report_ready"
BOOKED = "feedback.debrief_booked"
HANDED_OVER = "feedback.handed_over"


def post(kind: str, year: "Year", to: "Sequence[tuple[Person, UUID]]", *, occasion: str = "") -> None:
    """Post a letter to each who has an address; with each, what it is about."""
    addressed = [(person.email, about) for person, about in to if person.email]
    letters_post(kind=kind, partnership_id=year.partnership_id, to=addressed, occasion=occasion)
