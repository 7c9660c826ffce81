"""The first of the two sentences above the eight steps; a mechanism of its own will speak for it."""

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
