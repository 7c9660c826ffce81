"""A practical thing of the template, as it is written."""

from dataclasses import dataclass

from accord.foundations.errors import Sentence
from accord.steps.practicalities.items.rules import Area, Priority


@dataclass(frozen=True, slots=True)
class Written:
    """What is usually to be done. weeks: so long after the start. why: what goes wrong without it."""

    key: str
    area: Area
    title: Sentence
    weeks: int
    why: Sentence
    priority: Priority = Priority.USUAL
