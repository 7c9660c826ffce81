"""Step 8 as the dashboard shows it."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import registry
from accord.foundations.addresses import address
from accord.partnership.rules import Phase
from accord.steps.expertise.standing import standing, waits

registry.step(
    registry.Descriptor(
        number=8,
        key="expertise",
        title=_("Expertise"),
        question=_("Does expertise from outside help the partnership to work?"),
        url=lambda: address("expertise:home"),
        standing=standing,
        waits=waits,
        rooms=("needs", "briefs", "engagements"),
        leads_in=frozenset({Phase.CLOSING}),
    )
)
