"""The shipped topics: what organisations usually do differently, in Accord’s own words."""

from accord.steps.culture.ways.rules import Area
from accord.steps.culture.ways.shipped.deciding import DECIDING
from accord.steps.culture.ways.shipped.money import MONEY
from accord.steps.culture.ways.shipped.people import PEOPLE
from accord.steps.culture.ways.shipped.safety import SAFETY
from accord.steps.culture.ways.shipped.systems import SYSTEMS
from accord.steps.culture.ways.shipped.talking import TALKING
from accord.steps.culture.ways.shipped.wording import Written

_SHIPPED = (*DECIDING, *TALKING, *MONEY, *PEOPLE, *SAFETY, *SYSTEMS)
TOPICS = {found.key: found for found in _SHIPPED}

__all__ = ["TOPICS", "Written", "of_area"]


def of_area(area: Area) -> list[Written]:
    """Return the shipped topics of an area, in their order."""
    return [found for found in TOPICS.values() if found.area == area]
