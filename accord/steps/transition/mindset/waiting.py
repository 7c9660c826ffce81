"""What waits because a declaration went down the teams: for whoever told one, what it stops and starts."""

from datetime import datetime, time

from django.utils.translation import gettext as _

from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Waiting, waiting
from accord.mechanisms.cascade import selectors as cascades
from accord.partnership import selectors as partnership
from accord.steps.transition.gate import selectors as gate
from accord.steps.transition.gate.rules import KIND
from accord.steps.transition.mindset import selectors

MINUTES_TO_SAY = 5


@waiting
def changes_waiting(actor: Actor) -> list[Waiting]:
    """Return the teams that this person told, and that have not said yet what they stop and start."""
    if actor.person_id is None:
        return []
    under_way = [each for each in cascades.open_cascades() if each.subject_kind == KIND]
    if not under_way:
        return []
    mine = cascades.briefings_of(actor.person_id, stewards="steward" in actor.roles)
    ids = {each.id: each.subject_id for each in under_way}
    told = [each for each in mine if each.cascade_id in ids and each.given_on is not None]
    said = selectors.have_said([each.id for each in told])
    zone = partnership.partnership().zone
    return [
        Waiting(
            what=_("Find with {team} one thing to stop and one to start").format(team=each),
            url=address(
                "mindset:say",
                transition_id=gate.declaration_with(each.cascade.subject_id).transition_id,
                briefing_id=each.id,
            ),
            since=datetime.combine(each.given_on, time(), zone) if each.given_on else None,
            minutes=MINUTES_TO_SAY,
        )
        for each in told
        if each.id not in said and each.cascade.subject_id
    ]
