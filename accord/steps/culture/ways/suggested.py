"""How many of the shipped topics stand in the register, by area."""

from collections.abc import Collection
from dataclasses import dataclass

from accord.foundations.addresses import address
from accord.foundations.errors import Sentence
from accord.steps.culture.ways.rules import Area
from accord.steps.culture.ways.shipped import of_area


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggested:
    """An area of the shipped topics. left: how many of all its topics do not stand in the register."""

    title: Sentence
    url: str
    left: int
    all: int


def suggested(taken: Collection[str]) -> list[Suggested]:
    """Return every area, in the order of the register. taken: keys of what stands in it."""
    return [
        Suggested(
            title=area.label,
            url=address("ways:template-area", area=area.value),
            left=sum(found.key not in taken for found in of_area(area)),
            all=len(of_area(area)),
        )
        for area in Area
    ]
