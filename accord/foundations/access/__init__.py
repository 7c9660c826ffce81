"""Who may do what: rights as data, and one function that decides."""

from accord.foundations.access.actor import Actor
from accord.foundations.access.rights import (
    Right,
    UnknownRight,
    all_rights,
    allows,
    denial,
    register,
    require,
)

__all__ = ["Actor", "Right", "UnknownRight", "all_rights", "allows", "denial", "register", "require"]
