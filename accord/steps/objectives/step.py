"""Step 4 as the dashboard shows it: Accord does not help with it yet."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import registry

registry.step(
    registry.Descriptor(
        number=4,
        key="objectives",
        title=_("Objectives"),
        question=_("Do people’s own objectives take in what they contribute to the partnership?"),
    )
)
