"""A line of the template, as it is written."""

from dataclasses import dataclass

from accord.foundations.errors import Sentence
from accord.steps.transition.transitions.rules import Area, Kind


@dataclass(frozen=True, slots=True)
class Written:
    """What is usually done or handed over. weeks: so long before the gate, after it where negative."""

    key: str
    area: Area
    title: Sentence
    weeks: int
    kinds: frozenset[Kind]


BIG = frozenset({Kind.OPERATION, Kind.EXTENSION, Kind.CLOSING})
OPERATION = frozenset({Kind.OPERATION})
PERSON = frozenset({Kind.PERSON})
ENDS = frozenset({Kind.EXTENSION, Kind.CLOSING})
BEGINS = frozenset({Kind.OPERATION, Kind.EXTENSION})
EVERY = frozenset(Kind)
