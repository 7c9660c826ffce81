"""A link as a value: rooms offer it, pages show it."""

from dataclasses import dataclass

from accord.foundations.errors import Sentence


@dataclass(frozen=True, slots=True)
class Link:
    """Where something is done or read: `label` says what happens there.

    about: what is said after it to whoever hears the links of a page one by one, where its label alone could
    mean several things; what surrounds it says so to the eye.
    """

    label: Sentence
    url: str
    about: Sentence = ""
