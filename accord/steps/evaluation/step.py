"""Step 3 as the dashboard shows it, and where its rounds are seen."""

from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accord.foundations import registry
from accord.foundations.addresses import address
from accord.mechanisms.rounds.ballot.afterwards import told_page
from accord.mechanisms.rounds.questionnaires.pages import round_page
from accord.steps.evaluation import selectors
from accord.steps.evaluation.standing import standing

registry.step(
    registry.Descriptor(
        number=3,
        key="evaluation",
        title=_("Evaluation"),
        question=_("Do the people in it evaluate and discuss how the partnership performs?"),
        url=lambda: address("evaluation:rounds"),
        standing=standing,
        rooms=("publishing", "talks", "undertakings", "measures"),
    )
)


@round_page
def _page_of(round_id: UUID) -> str:
    return address("evaluation:round", round_id=round_id)


@told_page
def _told_at(round_id: UUID) -> str:
    told = selectors.heard_of(round_id)
    return reverse("heard:page", args=[told.link]) if told else ""
