"""Step 3 as the dashboard shows it, and where its rounds are seen."""

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from accord.foundations import registry
from accord.foundations.addresses import address
from accord.mechanisms.rounds.questionnaires.pages import round_page
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
