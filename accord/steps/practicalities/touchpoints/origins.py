"""How undertakings to change a touchpoint say where they came from."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.undertakings.origins import origin
from accord.steps.practicalities.touchpoints.rules import ORIGIN


@origin(ORIGIN, called=_lazy("what carries a parent’s mark"))
def _links(ids: Sequence[UUID]) -> Mapping[UUID, Link]:
    return {
        each: Link(_("what carries a parent’s mark"), address("touchpoints:touchpoint", touchpoint_id=each))
        for each in ids
    }
