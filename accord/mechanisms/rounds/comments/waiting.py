"""What waits for a moderator: the comments of a round that has closed."""

from django.utils.translation import ngettext

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Waiting, waiting
from accord.mechanisms.rounds.comments import selectors

SECONDS_EACH = 40


@waiting
def comments_waiting(actor: Actor) -> list[Waiting]:
    """Return each round whose comments are still to be moderated."""
    if not access.allows(actor, "comments.moderate"):
        return []
    return [
        Waiting(
            what=ngettext(
                "Look through {count} comment on “{round}”",
                "Look through {count} comments on “{round}”",
                count,
            ).format(count=count, round=round.title),
            url=address("comments:moderate", round_id=round.id),
            since=round.closed_at,
            minutes=-(-count * SECONDS_EACH // 60),
        )
        for round, count in selectors.rounds_waiting()
    ]
