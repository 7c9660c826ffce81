"""How undertakings that stand on the board say where they came from."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.undertakings.origins import origin
from accord.steps.practicalities.items.rules import ORIGIN


@origin(ORIGIN, called=_lazy("the practical things"))
def _links(ids: Sequence[UUID]) -> Mapping[UUID, Link]:
    return {each: Link(_("the practical things"), address("items:item", item_id=each)) for each in ids}
