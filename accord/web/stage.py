"""Where something stands that people decide about: the heading of its page, and its line in a list."""

from dataclasses import dataclass

from accord.foundations.links import Link
from accord.web.components import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """heading: what is the case. word: the state as a mark. next_step: what the reader can do about it."""

    heading: str
    word: State
    next_step: Link | None = None
