"""Step 7 as the dashboard shows it: Accord does not help with it yet."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import registry

registry.step(
    registry.Descriptor(
        number=7,
        key="practicalities",
        title=_("Practicalities"),
        question=_("Are co-location, brand and all the other practical things made a priority?"),
    )
)
