"""How the first hour of a partnership goes, and what it may not do. Pure."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from accord.foundations.errors import Refused
from accord.partnership.rules import LOWEST_MINIMUM

STAYS = timedelta(days=1)
"""So long after its close, or its beginning, what was tried in a room is there; then it goes."""
FEWEST_ORGANISATIONS = 2
BEHAVIOURS = 3
MOST_PRESENT = 200
MINUTES_TO_ANSWER = (5, 10, 15)


class Stage(StrEnum):
    """How far a first hour has come."""

    GATHERING = "gathering"
    ASKING = "asking"
    READ = "read"
    STANDS = "stands"


@dataclass(frozen=True, slots=True)
class Here:
    """An organisation in the room: how many of its people are here, and how many phones have joined."""

    organisation_id: UUID
    people: int
    phones: int

    @property
    def has_room(self) -> bool:
        return self.phones < self.people


def goes_at(begun_at: datetime, closed_at: datetime | None) -> datetime:
    """Return when it goes, unless every partner agrees to it before."""
    return (closed_at or begun_at) + STAYS


def check_people(people: int, phones: int) -> None:
    """Raise Refused for a number of people that cannot be here."""
    if not 1 <= people <= MOST_PRESENT:
        message = _("Say how many people of it are here: from 1 to {most}.")
        raise Refused(message.format(most=MOST_PRESENT), field="people")
    if people < phones:
        message = _("{phones} phones have joined for it already.")
        raise Refused(message.format(phones=phones), field="people")


def check_behaviours(texts: Collection[str]) -> None:
    """Raise Refused unless there are three, and they differ."""
    if len({text.casefold() for text in texts if text}) < BEHAVIOURS:
        raise Refused(_("Write three behaviours, each in one sentence that starts with “We”."))


def check_ready(here: Collection[Here], behaviours: Collection[str], minutes: int) -> None:
    """Raise Refused where nobody could be asked yet, or nothing could be shown."""
    if len(here) < FEWEST_ORGANISATIONS:
        raise Refused(_("Enter the organisations first: it takes two to work together."))
    check_behaviours(behaviours)
    if sum(each.phones for each in here) < LOWEST_MINIMUM:
        message = _("Fewer than {minimum} phones have joined: nothing could be shown of so few.")
        raise Refused(message.format(minimum=LOWEST_MINIMUM))
    if minutes not in MINUTES_TO_ANSWER:
        raise Refused(_("Choose how long people have."), field="minutes")


def unshown(here: Collection[Here], names: Mapping[UUID, str], minimum: int) -> list[str]:
    """Return the organisations that cannot be shown alone, whatever is answered: too few phones."""
    return [names[each.organisation_id] for each in here if each.phones < minimum]
