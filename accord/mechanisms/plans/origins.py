"""How an undertaking that is a line of the plan says where it stands."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _late

from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.plans.services import ORIGIN
from accord.mechanisms.undertakings.origins import origin


@origin(ORIGIN, called=_late("the development plan"))
def lines_described(line_ids: Sequence[UUID]) -> Mapping[UUID, Link]:
    """Return a link to each line; who may not read it is refused there."""
    return {
        line_id: Link(label=_("the plan"), url=address("plans:line", line_id=line_id)) for line_id in line_ids
    }
