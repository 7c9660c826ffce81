"""Step 4 as the dashboard shows it."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import registry
from accord.foundations.addresses import address
from accord.partnership.rules import Phase
from accord.steps.objectives.standing import standing, waits

registry.step(
    registry.Descriptor(
        number=4,
        key="objectives",
        title=_("Objectives"),
        question=_("Do people’s own objectives take in what they contribute to the partnership?"),
        url=lambda: address("objectives:home"),
        standing=standing,
        waits=waits,
        rooms=("goals",),
        leads_in=frozenset({Phase.OPERATIONAL}),
    )
)
