"""Step 3 as the dashboard shows it, and where its rounds are seen."""

from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accord.foundations import registry
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.rounds.ballot.afterwards import told_page
from accord.mechanisms.rounds.publishing import selectors as publishing
from accord.mechanisms.rounds.publishing.next_steps import other_page
from accord.mechanisms.rounds.questionnaires.pages import round_page
from accord.partnership.rules import Phase
from accord.steps.evaluation import guessing, selectors
from accord.steps.evaluation.standing import standing, waits

registry.step(
    registry.Descriptor(
        number=3,
        key="evaluation",
        title=_("Evaluation"),
        question=_("Do the people in it evaluate and discuss how the partnership performs?"),
        url=lambda: address("evaluation:rounds"),
        standing=standing,
        waits=waits,
        rooms=("publishing", "talks", "team_talks", "undertakings", "issues", "measures"),
        leads_in=frozenset({Phase.OPERATIONAL, Phase.CLOSING}),
    )
)


@round_page
def _page_of(round_id: UUID) -> str:
    return address("evaluation:round", round_id=round_id)


@told_page
def _told_at(round_id: UUID) -> str:
    told = selectors.heard_of(round_id)
    return reverse("heard:page", args=[told.link]) if told else ""


@other_page
def _guesses(actor: Actor, round_id: UUID) -> Link | None:
    """Where a result is shown in which people guessed first; None for all others."""
    if not guessing.shown(publishing.result_for(actor, round_id)):
        return None
    return Link(label=_("What was guessed first"), url=address("evaluation:round-guesses", round_id=round_id))
