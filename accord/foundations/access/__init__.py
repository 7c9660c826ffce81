"""Who may do what: rights as data, and one function that decides."""

from accord.foundations.access.actor import Actor
from accord.foundations.access.rights import Right, UnknownRight, allows, denial, register, require, rights

__all__ = ["Actor", "Right", "UnknownRight", "allows", "denial", "register", "require", "rights"]
