"""Step 8 as the dashboard shows it: Accord does not help with it yet."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import registry

registry.step(
    registry.Descriptor(
        number=8,
        key="expertise",
        title=_("Expertise"),
        question=_("Does expertise from outside help the partnership to work?"),
    )
)
