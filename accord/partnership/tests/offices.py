"""What an organisation names its own people to: given, confirmed, ended."""

from datetime import date, timedelta
from uuid import UUID

from accord.partnership import naming, services
from accord.partnership import selectors as partnership
from accord.partnership.models import Organisation
from accord.partnership.offices import selectors
from accord.partnership.offices import services as offices
from accord.partnership.offices.rules import OwnRole
from tests.cast import Cast


def today(cast: Cast) -> date:
    with cast.in_scope():
        return partnership.today()


def give(
    cast: Cast,
    *,
    by: str = "council_signatory",
    to: str = "member",
    role: OwnRole = OwnRole.SIGNATORY,
    organisation: Organisation | None = None,
    since: date | None = None,
    until: date | None = None,
) -> UUID:
    with cast.in_scope():
        return offices.role_give(
            person=cast.people[to],
            organisation=organisation or cast.council,
            role=role,
            since=since or today(cast),
            until=until,
            actor=cast.actor(by),
        )


def confirms(cast: Cast, name: str = "member") -> None:
    """Somebody who was named to sign says yes."""
    with cast.in_scope():
        for mandate in partnership.mandates_of(cast.people[name].id):
            naming.mandate_confirm(mandate=mandate, actor=cast.actor(name))


def end(cast: Cast, held_id: UUID, last_day: date, *, by: str = "council_signatory") -> None:
    with cast.in_scope():
        (holding,) = [found for found in selectors.holdings(cast.actor(by)) if found.id == held_id]
        offices.role_end(holding=holding, last_day=last_day, actor=cast.actor(by))


def leaves(cast: Cast, name: str) -> None:
    with cast.in_scope():
        services.person_leave(
            person=cast.people[name], last_day=today(cast) - timedelta(days=1), actor=cast.system
        )
