"""Step 2 as the dashboard shows it: commitments first; beside them leader feedback."""

from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from accord.foundations import registry
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Standing, beside
from accord.partnership.rules import Phase
from accord.steps.leadership.feedback.standing import feedback_in_words
from accord.steps.leadership.standing import standing, waits


def standing_of_all(actor: Actor) -> Standing:
    """Return where this step stands for a reader; raises Denied."""
    found = standing(actor)
    return replace(found, says=beside(found.says, feedback_in_words))


registry.step(
    registry.Descriptor(
        number=2,
        key="leadership",
        title=_("Leadership"),
        question=_(
            "Do directors and senior managers live the values and behaviours that they ask of others?"
        ),
        url=lambda: address("leadership:leaders"),
        standing=standing_of_all,
        waits=waits,
        rooms=("feedback",),
        leads_in=frozenset({Phase.OPERATIONAL}),
    )
)
