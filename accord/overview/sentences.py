"""The sentence that no mechanism speaks for yet, of the two that count as much as the eight steps."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import registry

registry.step(
    registry.Descriptor(
        number=0,
        place=2,
        key="plan",
        title=_("Plan"),
        question=_("A plan makes sure they develop"),
    )
)
