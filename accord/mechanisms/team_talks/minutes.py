"""Team talks beside the minutes that are counted: they are held in a team's own meeting (law 6)."""

from uuid import UUID

from django.utils.translation import gettext as _

from accord.foundations.addresses import address
from accord.foundations.quarters import Quarter
from accord.foundations.registry import Asked, minutes
from accord.mechanisms.team_talks import selectors
from accord.mechanisms.team_talks.rules import MINUTES
from accord.partnership import selectors as partnership


@minutes
def team_talks_beside(quarter: Quarter, _person_id: UUID | None) -> list[Asked]:
    """Return the results that teams were asked to talk about in a quarter, for whoever was in a team."""
    zone = partnership.partnership().zone
    return [
        Asked(
            key=cards.id,
            what=_("Talk about “{title}”, in your team’s own meeting").format(title=cards),
            url=address("team_talks:cards", cards_id=cards.id),
            at=cards.sent_at,
            minutes=MINUTES,
            people=None,
            begun=True,
            counted=False,
        )
        for cards in selectors.sent_between(*quarter.moments(zone))
    ]
