"""Sites to test with, built through their services."""

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from accord.steps.practicalities.sites import selectors, services
from accord.steps.practicalities.sites.models import Site, SiteRoom
from accord.steps.practicalities.sites.rules import Kind
from accord.steps.practicalities.sites.services import Facts
from tests.cast import Cast

if TYPE_CHECKING:
    from collections.abc import Mapping

    from accord.partnership.models import Organisation

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
TODAY, MONDAY = date(2026, 11, 25), date(2026, 11, 23)


def kiln_house(cast: Cast, name: str = "Kiln House") -> Site:
    """Let the steward add a site."""
    return services.site_add(facts=Facts(name=name, where="4 Kiln Lane"), actor=cast.actor("steward"))


def roomy(cast: Cast) -> SiteRoom:
    """Let the steward add a site with a room."""
    return services.room_add(
        site=kiln_house(cast), name="Oak", seats=8, booking="", actor=cast.actor("steward")
    )


def with_staff(cast: Cast) -> None:
    """Let every partner have people enough to be counted: the council 9, Kestrel 6, Harbour 4."""
    cast.add_staff(cast.council, 3)
    cast.add_staff(cast.kestrel, 4)
    cast.add_staff(cast.harbour, 3)


def write(
    cast: Cast,
    site: Site,
    numbers: "Mapping[Organisation, int | None]",
    *,
    day: date = MONDAY,
    kind: Kind = Kind.COUNT,
    name: str = "administrator",
) -> None:
    """Let the administrator write numbers of a day."""
    said = {(organisation.id, day): number for organisation, number in numbers.items()}
    services.presence_write(site=site, kind=kind, numbers=said, actor=cast.actor(name))


def known_sizes() -> list[int]:
    """Return the sizes of the partners that are counted."""
    return sorted(selectors.partners_counted().values())
