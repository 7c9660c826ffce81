"""Who may do what: rights as data, and one function that decides."""

from accord.foundations.access.actor import Actor
from accord.foundations.access.rights import (
    Condition,
    Right,
    UnknownRight,
    all_rights,
    allows,
    covered,
    denial,
    register,
    require,
)
from accord.foundations.access.roles import Area, Role

__all__ = [
    "Actor",
    "Area",
    "Condition",
    "Right",
    "Role",
    "UnknownRight",
    "all_rights",
    "allows",
    "covered",
    "denial",
    "register",
    "require",
]
