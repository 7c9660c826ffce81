"""Step 2 as the dashboard shows it: commitments, and leader feedback beside them."""

from dataclasses import replace

from django.utils.translation import gettext_lazy as _

from accord.foundations import registry
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.steps.leadership.feedback.standing import feedback_in_words
from accord.steps.leadership.standing import standing


def _with_feedback(actor: Actor) -> registry.Standing:
    found = standing(actor)
    return replace(found, says=registry.beside(found.says, feedback_in_words))


registry.step(
    registry.Descriptor(
        number=2,
        key="leadership",
        title=_("Leadership"),
        question=_(
            "Do directors and senior managers live the values and behaviours that they ask of others?"
        ),
        url=lambda: address("leadership:leaders"),
        standing=_with_feedback,
        rooms=("feedback",),
    )
)
