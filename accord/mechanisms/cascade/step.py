"""The first of the two sentences as the dashboard shows it."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import registry
from accord.foundations.addresses import address
from accord.mechanisms.cascade.standing import standing, waits
from accord.partnership.rules import Phase

registry.step(
    registry.Descriptor(
        number=0,
        place=1,
        key="cascade",
        title=_("Cascade"),
        question=_("Standards are cascaded through every team"),
        url=lambda: address("cascade:list"),
        standing=standing,
        waits=waits,
        leads_in=frozenset({Phase.TRANSITION, Phase.OPERATIONAL}),
    )
)
