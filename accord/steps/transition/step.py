"""Step 5 as the dashboard shows it."""

from django.utils.translation import gettext_lazy as _

from accord.foundations import registry
from accord.foundations.addresses import address
from accord.partnership.rules import Phase
from accord.steps.transition.standing import standing
from accord.steps.transition.transitions.standing import waits

registry.step(
    registry.Descriptor(
        number=5,
        key="transition",
        title=_("Transition"),
        question=_("Is the move from procurement to operation formally marked?"),
        url=lambda: address("transitions:list"),
        standing=standing,
        waits=waits,
        rooms=("transitions", "promises", "gate", "mindset"),
        leads_in=frozenset({Phase.PROCUREMENT, Phase.TRANSITION, Phase.CLOSING}),
    )
)
