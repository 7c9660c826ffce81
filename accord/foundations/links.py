"""A link as a value: rooms offer it, pages show it."""

from dataclasses import dataclass

from accord.foundations.errors import Sentence


@dataclass(frozen=True, slots=True)
class Link:
    """Where something is done or read: `label` says what happens there."""

    label: Sentence
    url: str
