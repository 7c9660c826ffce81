"""Whose plan a line stands in, who reads and writes it, and where it stands. Pure."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from django.db import models
from django.utils.translation import gettext_lazy as _

MOST_DAYS_WITHOUT_OWNER = 30
"""How old a line may become without an owner (product.md, Plan)."""
CHECK_WAITS_BEFORE = timedelta(days=7)
"""How long before its day a check starts to wait for the owner of its line."""
CHECK_MINUTES = 10


class Whose(models.TextChoices):
    """Whose plan a line stands in."""

    PARTNERSHIP = "partnership", _("the partnership")
    ORGANISATION = "organisation", _("an organisation")
    TEAM = "team", _("a team")
    PERSON = "person", _("a person")


class CheckOutcome(models.TextChoices):
    """What became of a check that was planned for a day."""

    SEEN = "seen", _("looked at")
    MOVED = "moved", _("moved to a later day")


class Outcome(models.TextChoices):
    """What can be reported of a line."""

    REACHED = "reached", _("We reached it")
    MOVED = "moved", _("It needs a later day")
    GIVEN_UP = "given_up", _("We give it up")


class Ending(models.TextChoices):
    """How a line ended."""

    REACHED = "reached", _("reached")
    GIVEN_UP = "given_up", _("given up")
    SUPERSEDED = "superseded", _("closed with the charter")


class Held(Protocol):
    """A plan, or a line in one: whose it is. At most one of the ids is set."""

    @property
    def partnership_id(self) -> UUID: ...
    @property
    def whose(self) -> str: ...
    @property
    def organisation_id(self) -> UUID | None: ...
    @property
    def team_id(self) -> UUID | None: ...
    @property
    def person_id(self) -> UUID | None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The plan of the partnership, of an organisation, of a team, or of a person. name: whose it is."""

    partnership_id: UUID
    whose: Whose
    name: str
    organisation_id: UUID | None = None
    team_id: UUID | None = None
    person_id: UUID | None = None

    @property
    def holder_id(self) -> UUID:
        """The id of whose plan it is."""
        return self.organisation_id or self.team_id or self.person_id or self.partnership_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """Near which plans somebody stands today.

    organisations, teams: in which he or she has a place, or for which he or she signs. reports: the people
    whose main place has this person as manager. leads: the organisations whose plan he or she writes.
    """

    person_id: UUID | None
    organisations: frozenset[UUID] = frozenset()
    teams: frozenset[UUID] = frozenset()
    reports: frozenset[UUID] = frozenset()
    leads: frozenset[UUID] = frozenset()
    is_steward: bool = False


def reads(circle: Circle, held: Held) -> bool:
    """Say whether somebody reads a plan: everybody, its organisation, its team, or person and manager."""
    match held.whose:
        case Whose.PARTNERSHIP:
            return True
        case Whose.ORGANISATION:
            return held.organisation_id in circle.organisations
        case Whose.TEAM:
            return held.team_id in circle.teams
        case Whose.PERSON:
            return held.person_id is not None and (
                held.person_id == circle.person_id or held.person_id in circle.reports
            )
        case _:
            return False


def writes(circle: Circle, held: Held) -> bool:
    """Say whether somebody adds to a plan and gives its lines their owners.

    The steward; who leads the organisation; anybody of the team; the person alone.
    """
    match held.whose:
        case Whose.PARTNERSHIP:
            return circle.is_steward
        case Whose.ORGANISATION:
            return held.organisation_id in circle.leads
        case Whose.TEAM:
            return held.team_id in circle.teams
        case Whose.PERSON:
            return held.person_id is not None and held.person_id == circle.person_id
        case _:
            return False


class Developing(Protocol):
    """What these rules read of a line: who sees to it until when, and when it is looked at next.

    owner_id, due: of its undertaking; both None while nobody owns it. owner_is_here: the owner works here.
    """

    @property
    def opened_on(self) -> date: ...
    @property
    def owner_id(self) -> UUID | None: ...
    @property
    def owner_is_here(self) -> bool: ...
    @property
    def due(self) -> date | None: ...
    @property
    def wanted(self) -> str: ...
    @property
    def next_check(self) -> date | None: ...
    @property
    def ending(self) -> str: ...


class Standing(StrEnum):
    """Where a line stands."""

    NO_OWNER = "no_owner"
    OWNER_LEFT = "owner_left"
    OVERDUE = "overdue"
    CHECK_OVERDUE = "check_overdue"
    UNDER_WAY = "under_way"
    REACHED = "reached"
    GIVEN_UP = "given_up"
    SUPERSEDED = "superseded"


ENDED = frozenset({Standing.REACHED, Standing.GIVEN_UP, Standing.SUPERSEDED})

WANTS_LOOKING_AT = frozenset({Standing.OWNER_LEFT, Standing.OVERDUE, Standing.CHECK_OVERDUE})


def standing(line: Developing, today: date) -> Standing:
    """Return where a line stands; what is gravest first."""
    if line.ending:
        return Standing(line.ending)
    if line.owner_id is None or line.due is None:
        return Standing.NO_OWNER
    if not line.owner_is_here:
        return Standing.OWNER_LEFT
    if line.due < today:
        return Standing.OVERDUE
    if line.next_check is None or line.next_check < today:
        return Standing.CHECK_OVERDUE
    return Standing.UNDER_WAY


def is_live(line: Developing, today: date) -> bool:
    """Say whether a line develops: owner, wanted level, date, and a next check that is not overdue."""
    return standing(line, today) is Standing.UNDER_WAY and bool(line.wanted)


def days_without_owner(line: Developing, today: date) -> int:
    """Return for how many days nobody has owned a line; 0 where somebody does, or it has ended."""
    unowned = standing(line, today) is Standing.NO_OWNER
    return max((today - line.opened_on).days, 0) if unowned else 0


def is_neglected(line: Developing, today: date) -> bool:
    """Say whether a line is older than it may become without an owner."""
    return days_without_owner(line, today) > MOST_DAYS_WITHOUT_OWNER


def may_be_checked_on(next_check: date, due: date, today: date) -> bool:
    """Say whether a next check may be planned for a day: a day to come, and not after the line's own."""
    return today <= next_check <= due
