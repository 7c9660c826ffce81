"""How much of the template stands on the board already, area by area."""

from collections.abc import Collection
from dataclasses import dataclass

from accord.foundations.addresses import address
from accord.foundations.errors import Sentence
from accord.steps.practicalities.items.rules import Area
from accord.steps.practicalities.items.shipped import of_area


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggested:
    """An area of the template. left: how many of all are not on the board."""

    title: Sentence
    url: str
    left: int
    all: int


def suggested(taken: Collection[str]) -> list[Suggested]:
    """Return every area of the template, with how much of it was not taken yet."""
    return [
        Suggested(
            title=area.label,
            url=address("items:template-area", area=area.value),
            left=sum(found.key not in taken for found in of_area(area)),
            all=len(of_area(area)),
        )
        for area in Area
    ]
