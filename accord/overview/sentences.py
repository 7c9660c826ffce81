"""The two sentences that count as much as the eight steps; mechanisms of their own will speak for them."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import registry

registry.step(
    registry.Descriptor(
        number=0,
        key="cascade",
        title=_("Cascade"),
        question=_("Standards are cascaded through every team"),
    )
)
registry.step(
    registry.Descriptor(
        number=0,
        key="plan",
        title=_("Plan"),
        question=_("A plan makes sure they develop"),
    )
)
