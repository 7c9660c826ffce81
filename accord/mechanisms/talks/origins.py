"""How an undertaking that a talk led to says where it came from."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _late

from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.talks import selectors
from accord.mechanisms.talks.services import ORIGIN
from accord.mechanisms.undertakings.origins import origin


@origin(ORIGIN, called=_late("a talk about a result"))
def points_described(point_ids: Sequence[UUID]) -> Mapping[UUID, Link]:
    """Return a link to the talk of each point."""
    return {
        point_id: Link(
            label=_("the talk about “{round}”").format(round=talk), url=address("talks:talk", talk_id=talk.id)
        )
        for point_id, talk in selectors.talks_of_points(list(point_ids)).items()
    }
