"""Step 6 as the dashboard shows it: Accord does not help with it yet."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import registry

registry.step(
    registry.Descriptor(
        number=6,
        key="culture",
        title=_("Culture"),
        question=_(
            "Does the partnership have a culture of its own, "
            "rather than one organisation’s imposed on another?"
        ),
    )
)
