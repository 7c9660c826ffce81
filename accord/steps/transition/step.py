"""Step 5 as the dashboard shows it: Accord does not help with it yet."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import registry

registry.step(
    registry.Descriptor(
        number=5,
        key="transition",
        title=_("Transition"),
        question=_("Is the move from procurement to operation formally marked?"),
    )
)
