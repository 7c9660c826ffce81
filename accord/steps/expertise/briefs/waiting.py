"""What waits for those who sign: to say what their partner thinks of a candidate."""

from django.utils.translation import gettext as _

from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Waiting, waiting
from accord.steps.expertise.briefs import selectors
from accord.steps.expertise.briefs.rules import BriefState


@waiting
def views_waiting(actor: Actor) -> list[Waiting]:
    """Return on whom of the candidates a partner for which the actor signs has said nothing yet."""
    if not actor.mandates:
        return []
    return [
        Waiting(
            what=_("Say what {partner} thinks of {candidate}, who could help us from outside").format(
                partner=partner.name, candidate=candidate
            ),
            url=address("briefs:view", candidate_id=candidate.id, organisation_id=partner.id),
            since=candidate.added_at,
            minutes=5,
        )
        for brief in selectors.live_briefs()
        if brief.state == BriefState.OPEN
        for candidate in brief.candidates.all()
        for partner in selectors.partners_without_a_view(candidate)
        if partner.id in actor.mandates
    ]
