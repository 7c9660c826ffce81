"""Step 1 as the dashboard shows it."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import registry
from accord.foundations.addresses import address
from accord.partnership.rules import Phase
from accord.steps.values.standing import standing, waits

registry.step(
    registry.Descriptor(
        number=1,
        key="values",
        title=_("Values"),
        question=_("Are the partnership’s values set out, and do all its teams know them?"),
        url=lambda: address("values:charters"),
        standing=standing,
        waits=waits,
        leads_in=frozenset({Phase.PROCUREMENT, Phase.TRANSITION}),
    )
)
