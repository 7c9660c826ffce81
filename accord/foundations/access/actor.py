"""The person who acts, as known at the moment of the act."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: built afresh for each request from what is in force today.

    person_id: None stands for Accord itself (sweeps, the demo story).
    organisation_id: of the main assignment. employer_id: who employs the person, whatever the place.
    roles: such as "steward", "signatory", "member"; see `Role`.
    mandates: the organisations for which this person may sign today; as_deputy: those for which as a deputy.
    in_care: the organisations whose people this person administers today.
    areas: what the engagement of a facilitator covers today; see `Area`.
    """

    partnership_id: UUID
    person_id: UUID | None
    name: str
    organisation_id: UUID | None = None
    employer_id: UUID | None = None
    tier: str = ""
    roles: frozenset[str] = frozenset()
    mandates: frozenset[UUID] = frozenset()
    as_deputy: frozenset[UUID] = frozenset()
    in_care: frozenset[UUID] = frozenset()
    areas: frozenset[str] = frozenset()

    @classmethod
    def system(cls, partnership_id: UUID) -> "Actor":
        """Return Accord itself: allowed only what a right grants to the system by name."""
        return cls(partnership_id=partnership_id, person_id=None, name="Accord")

    @property
    def is_system(self) -> bool:
        return self.person_id is None
