"""Step 2 as the dashboard shows it."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import registry
from accord.foundations.addresses import address
from accord.steps.leadership.standing import standing

registry.step(
    registry.Descriptor(
        number=2,
        key="leadership",
        title=_("Leadership"),
        question=_(
            "Do directors and senior managers live the values and behaviours that they ask of others?"
        ),
        url=lambda: address("leadership:leaders"),
        standing=standing,
        rooms=("feedback",),
    )
)
