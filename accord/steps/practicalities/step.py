"""Step 7 as the dashboard shows it."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import registry
from accord.foundations.addresses import address
from accord.partnership.rules import Phase
from accord.steps.practicalities.items.standing import waits
from accord.steps.practicalities.standing import standing

registry.step(
    registry.Descriptor(
        number=7,
        key="practicalities",
        title=_("Practicalities"),
        question=_("Are co-location, brand and all the other practical things made a priority?"),
        url=lambda: address("items:board"),
        standing=standing,
        waits=waits,
        rooms=("items", "sites", "brand", "touchpoints"),
        leads_in=frozenset({Phase.TRANSITION}),
    )
)
