"""What can be found of cascades: what was announced; not what a team asked or wrote."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from accord.foundations.access import Actor
from accord.foundations.registry import Findable, searches
from accord.mechanisms.cascade import selectors


@searches(name="cascade.cascades", title=_("What went down the teams"), right="cascade.read")
def _cascades(actor: Actor) -> Iterator[Findable]:
    for cascade in selectors.cascades(actor):
        yield Findable(
            title=cascade.title,
            words=cascade.words,
            page="cascade:cascade",
            parts={"cascade_id": cascade.id},
        )
