"""The shipped template: about fifty practical things that partnerships meet, in Accord’s own words."""

from accord.steps.practicalities.items.rules import Area
from accord.steps.practicalities.items.shipped.brand import BRAND
from accord.steps.practicalities.items.shipped.meetings import MEETINGS
from accord.steps.practicalities.items.shipped.money import MONEY
from accord.steps.practicalities.items.shipped.people import PEOPLE
from accord.steps.practicalities.items.shipped.place import PLACE
from accord.steps.practicalities.items.shipped.records import RECORDS
from accord.steps.practicalities.items.shipped.safety import SAFETY
from accord.steps.practicalities.items.shipped.systems import SYSTEMS
from accord.steps.practicalities.items.shipped.wording import Written

_SHIPPED = (*PLACE, *SYSTEMS, *PEOPLE, *MONEY, *MEETINGS, *RECORDS, *BRAND, *SAFETY)
TEMPLATE = {found.key: found for found in _SHIPPED}

__all__ = ["TEMPLATE", "Written", "of_area"]


def of_area(area: Area) -> list[Written]:
    """Return what the template has for an area, in its order."""
    return [found for found in TEMPLATE.values() if found.area == area]
