"""Step 6 as the dashboard shows it."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import registry
from accord.foundations.addresses import address
from accord.partnership.rules import Phase
from accord.steps.culture.standing import standing

registry.step(
    registry.Descriptor(
        number=6,
        key="culture",
        title=_("Culture"),
        question=_(
            "Does the partnership have a culture of its own, "
            "rather than one organisation’s imposed on another?"
        ),
        url=lambda: address("ways:register"),
        standing=standing,
        rooms=("ways", "origins", "profiles", "thanks", "joiners"),
        leads_in=frozenset({Phase.TRANSITION}),
    )
)
