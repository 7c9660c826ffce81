"""Step 2 as the dashboard shows it: Accord does not help with it yet."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import registry

registry.step(
    registry.Descriptor(
        number=2,
        key="leadership",
        title=_("Leadership"),
        question=_(
            "Do directors and senior managers live the values and behaviours that they ask of others?"
        ),
    )
)
