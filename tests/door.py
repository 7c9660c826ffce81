"""What a door is: an address inside a partnership, the right that opens it, and who holds that right."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from accord.foundations import access
from accord.foundations.access import Role

# For each role, somebody who holds it today; `member` and `kestrel_member` hold no other.
HOLDERS = {
    Role.STEWARD: "steward",
    Role.MEMBER: "member",
    Role.ADMINISTRATOR: "administrator",
    Role.SIGNATORY: "council_signatory",
    Role.DEPUTY: "deputy",
    Role.DIRECTOR: "director",
    Role.SENIOR_MANAGER: "senior_manager",
    Role.MANAGER: "manager",
    Role.BOARD_MEMBER: "board_member",
    Role.TRUSTED_PERSON: "trusted_person",
    Role.FACILITATOR: "facilitator",
    Role.PROGRAMME_OFFICER: "programme_officer",
}


@dataclass(frozen=True)
class Door:
    """An address inside a partnership, and the right that opens it.

    takes: the parts of the address, each with the name of a thing in the world. about: the thing over which
    the right must be held, where it has a condition on one.
    """

    right: str
    takes: Mapping[str, str] = field(default_factory=dict)
    about: str = ""

    @property
    def holder(self) -> str:
        """A member of the cast who may open it."""
        right = access.all_rights()[self.right]
        outright = [role for role in HOLDERS if role in right.roles]
        return HOLDERS[outright[0] if outright else Role(next(iter(right.conditions)))]
