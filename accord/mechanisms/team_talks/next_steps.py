"""Where the page of a result leads to what teams made of it."""

from uuid import UUID

from django.utils.translation import gettext as _

from accord.foundations import access
from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.links import Link
from accord.mechanisms.rounds.publishing.next_steps import other_page
from accord.mechanisms.team_talks import selectors


@other_page
def what_teams_said(actor: Actor, round_id: UUID) -> Link | None:
    """Return the page of a result's team talks; before its cards are sent, where they are, for who may."""
    cards = selectors.of_round(round_id)
    if cards is not None:
        return Link(label=_("What teams made of it"), url=address("team_talks:cards", cards_id=cards.id))
    if access.allows(actor, "team_talks.send"):
        return Link(
            label=_("Let every team talk about it"), url=address("team_talks:send", round_id=round_id)
        )
    return None
