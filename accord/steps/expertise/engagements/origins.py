"""How undertakings that come from a recommendation say where they came from."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.undertakings.origins import origin
from accord.steps.expertise.engagements import selectors
from accord.steps.expertise.engagements.rules import ORIGIN


@origin(ORIGIN, called=_lazy("recommendations of a facilitator"))
def _links(ids: Sequence[UUID]) -> Mapping[UUID, Link]:
    return {
        found.id: Link(
            _("a recommendation of a facilitator"),
            address("engagements:engagement", engagement_id=found.engagement_id),
        )
        for found in selectors.recommendations(ids)
    }
