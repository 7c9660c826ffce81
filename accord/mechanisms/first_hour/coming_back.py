"""The way back to the room for a phone that has answered: there it waits for the result."""

from uuid import UUID

from django.urls import reverse

from accord.mechanisms.first_hour import codes, selectors
from accord.mechanisms.rounds.ballot.afterwards import way_back


@way_back
def back_to_the_room(round_id: UUID) -> str:
    """Return the address of the room that was asked in a round, or "" for a round of no room."""
    hour = selectors.hour_of_round(round_id)
    return reverse("seats:room", args=[codes.code_for(hour.id)]) if hour else ""
