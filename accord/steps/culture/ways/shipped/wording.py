"""A topic as it is shipped."""

from dataclasses import dataclass

from accord.foundations.errors import Sentence
from accord.steps.culture.ways.rules import Area


@dataclass(frozen=True, slots=True)
class Written:
    """A topic that organisations usually do differently. about: what it asks. important: proposed as such."""

    key: str
    area: Area
    title: Sentence
    about: Sentence
    important: bool = False
