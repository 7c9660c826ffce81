"""The last days on which somebody is to talk with a team about a result."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from accord.foundations.access import Actor
from accord.foundations.addresses import address
from accord.foundations.registry import Dated, Sort, own_dates
from accord.mechanisms.team_talks import selectors, words


@own_dates
def team_talks_due(actor: Actor, first: date, last: date) -> Iterator[Dated]:
    """Return the talks of teams that the actor has still to lead."""
    if actor.person_id is None or selectors.open_cards() is None:
        return
    for talk in selectors.to_hold(actor.person_id, stewards="steward" in actor.roles):
        if first <= talk.cards.due <= last:
            yield Dated(
                uid=f"team-talk-{talk.id}@accord",
                sort=Sort.DUE,
                what=_("Talk with {team} about “{title}”").format(team=words.name_of(talk), title=talk.cards),
                url=address("team_talks:talk", cards_id=talk.cards_id, talk_id=talk.id),
                begins=talk.cards.due,
                changed_at=talk.cards.sent_at,
            )
