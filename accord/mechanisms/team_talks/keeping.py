"""What a team undertakes is written down by whoever may write what it talked about."""

from uuid import UUID

from accord.foundations import access
from accord.foundations.access import Actor
from accord.mechanisms.team_talks import selectors
from accord.mechanisms.team_talks.services import ORIGIN
from accord.mechanisms.undertakings.makers import maker


@maker(ORIGIN)
def may_promise(actor: Actor, talk_id: UUID) -> bool:
    """Say whether somebody leads the team from which an undertaking comes."""
    talk = selectors.talk_or_none(talk_id)
    return talk is not None and access.allows(actor, "team_talks.record", talk)
